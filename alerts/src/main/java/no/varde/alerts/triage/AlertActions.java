package no.varde.alerts.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import no.varde.alerts.alert.Actor;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.ManualAlerts;
import no.varde.alerts.alert.Person;
import no.varde.alerts.alert.Transition;
import no.varde.contract.event.Severity;

/** What people do to alerts, one at a time per alert: of two who act at once, the second meets what the first did. */
public final class AlertActions {

    private final AlertStore store;
    private final StepKeeper keeper;
    private final Transactions transactions;
    private final TriageMeters meters;
    private final Clock clock;

    public AlertActions(
            AlertStore store, StepKeeper keeper, Transactions transactions, TriageMeters meters, Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.transactions = transactions;
        this.meters = meters;
        this.clock = clock;
    }

    /** Empty where there is no such alert for that person. */
    public Optional<Transition> act(Target target, Action action) {
        return counted(transactions.inOne(() -> store.lock(target.alertId())
                .filter(target.visible())
                .map(alert -> {
                    Instant now = clock.instant();
                    return kept(action.on(alert, target.actor().apply(alert), now));
                })));
    }

    public Transition open(ManualAlerts manual, ManualAlerts.Concern concern, Actor actor) {
        return counted(Optional.of(transactions.inOne(() -> {
                    Alert newest = store.lockNewest(ManualAlerts.dedupKey(concern.patientId()))
                            .orElse(null);
                    return kept(manual.open(concern, actor, newest, clock.instant()));
                })))
                .orElseThrow();
    }

    /** Stamps that a person looked at a RED alert. */
    public void seen(Alert alert, Person by) {
        if (alert.severity() == Severity.RED) {
            transactions.inOne(() -> {
                store.seen(alert, by, clock.instant());
                return true;
            });
        }
    }

    private Transition kept(Transition transition) {
        keeper.keep(transition);
        return transition;
    }

    private Optional<Transition> counted(Optional<Transition> done) {
        done.ifPresent(transition -> {
            if (transition instanceof Transition.Moved moved) {
                moved.steps().forEach(meters::stepped);
            }
        });
        return done;
    }

    /** A transition that a person asks for. */
    @FunctionalInterface
    public interface Action {
        Transition on(Alert alert, Actor actor, Instant now);
    }

    /**
     * An alert as one person may see it; one they may not see does not exist to them.
     *
     * @param actor the person, given the alert: whether they cover depends on its unit
     */
    public record Target(String alertId, Predicate<Alert> visible, Function<Alert, Actor> actor) {}
}
