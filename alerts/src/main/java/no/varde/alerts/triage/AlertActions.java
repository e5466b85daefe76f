package no.varde.alerts.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import no.varde.alerts.alert.Actions;
import no.varde.alerts.alert.Actor;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Transition;

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

    /** @param seenVersion the version that the person decided on */
    public Optional<Transition> acknowledge(Target target, long seenVersion) {
        return act(target, (alert, now) -> Actions.acknowledge(alert, target.actorOn(alert), seenVersion, now));
    }

    public Optional<Transition> resolve(Target target, long seenVersion, Actions.Resolution resolution) {
        return act(target, (alert, now) -> Actions.resolve(alert, target.actorOn(alert), seenVersion, resolution, now));
    }

    private Optional<Transition> act(Target target, BiFunction<Alert, Instant, Transition> action) {
        Optional<Transition> done = transactions.inOne(() -> store.lock(target.alertId())
                .filter(target.visible())
                .map(alert -> {
                    Transition transition = action.apply(alert, clock.instant());
                    keeper.keep(transition);
                    return transition;
                }));
        done.ifPresent(transition -> {
            if (transition instanceof Transition.Moved moved) {
                moved.steps().forEach(meters::stepped);
            }
        });
        return done;
    }

    /**
     * An alert as one person may see it; one they may not see does not exist to them.
     *
     * @param actor the person, given the alert: whether they cover depends on its unit
     */
    public record Target(String alertId, Predicate<Alert> visible, java.util.function.Function<Alert, Actor> actor) {

        Actor actorOn(Alert alert) {
            return actor.apply(alert);
        }
    }
}
