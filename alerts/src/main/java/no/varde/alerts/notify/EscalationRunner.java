package no.varde.alerts.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.varde.alerts.escalation.Decision;
import no.varde.alerts.escalation.Escalation;
import no.varde.alerts.triage.EscalatedChange;
import no.varde.alerts.triage.Transactions;
import no.varde.contract.event.EscalationChain.Channel;

/**
 * Takes the steps that are due. Each is claimed, taken and kept in one transaction of its own, so that of several
 * instances exactly one takes it, and one that dies half-way has taken nothing.
 */
public final class EscalationRunner {

    private final EscalationStore store;
    private final Units units;
    private final Transactions transactions;
    private final NotifyMeters meters;
    private final Clock clock;

    public EscalationRunner(
            EscalationStore store, Units units, Transactions transactions, NotifyMeters meters, Clock clock) {
        this.store = store;
        this.units = units;
        this.transactions = transactions;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Takes one step that is due.
     *
     * @return whether there was one
     */
    public boolean takeNext() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // the database's grain: it would round up
        Optional<Taken> taken = transactions.inOne(() -> store.claim(now).map(due -> take(due, now)));
        taken.ifPresent(one -> meters.stepped(one.due(), one.decision()));
        return taken.isPresent();
    }

    /** Passes on what reached nobody, then takes all that is due. */
    public void takeAll() {
        transactions.inOne(() -> store.passOnUndelivered(clock.instant()));
        while (!Thread.currentThread().isInterrupted() && takeNext()) {
            // the next one
        }
    }

    private Taken take(EscalationStore.Due due, Instant now) {
        Decision decision = Escalation.of(due.facts(), EscalationStart.unitOf(units, due.alert()))
                .decide(due.progress(), now);
        switch (decision) {
            case Decision.Wait wait -> store.postponed(due, wait.until());
            case Decision.Hold hold -> store.held(due, hold, now);
            case Decision.Act act ->
                store.taken(
                        due, act, isForThePage(act) ? EscalatedChange.of(due.alert(), act.number(), now) : null, now);
            case Decision.Incident incident ->
                store.incident(due, incident, EscalatedChange.of(due.alert(), incident.number(), now), now);
        }
        return new Taken(due, decision);
    }

    /** Every step shows in the page but those that put the alert in a list, where it stands anyway. */
    private static boolean isForThePage(Decision.Act act) {
        return act.reach() != Decision.Reach.LIST || act.channels().contains(Channel.PAGE);
    }

    private record Taken(EscalationStore.Due due, Decision decision) {}
}
