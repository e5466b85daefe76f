package no.varde.alerts.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.escalation.Decision;
import no.varde.alerts.escalation.EscalationFacts;
import no.varde.alerts.escalation.Progress;
import no.varde.contract.event.AlertChanged;
import org.jspecify.annotations.Nullable;

/** Where escalations live. All methods but {@link #find} and the counts belong inside a transaction. */
public interface EscalationStore {

    /** Begins, or begins anew; what an earlier run had not sent yet is cancelled. The alert's row is held by the caller. */
    void begin(String alertId, EscalationFacts facts, Progress start);

    /** Stops what still runs, and cancels what it had not sent yet. */
    void stop(String alertId);

    /** One that is due, held together with its alert; another instance does not get it, and nobody waits. */
    Optional<Due> claim(Instant now);

    /** Keeps the step that was taken, those who are to be told, and the notice for the page. */
    void taken(Due due, Decision.Act act, @Nullable AlertChanged notice, Instant now);

    /** Waits for the unit to open. */
    void held(Due due, Decision.Hold hold, Instant now);

    void incident(Due due, Decision.Incident incident, AlertChanged notice, Instant now);

    /** Looks again at that time; nothing was taken. */
    void postponed(Due due, Instant until);

    /**
     * Brings the next step forward where nobody could be reached by the present one: every message of it that leaves
     * the page has failed, or not gone through at its first try.
     *
     * @return how many were brought forward
     */
    int passOnUndelivered(Instant now);

    /** How it stands with an alert; empty where it never escalated. */
    Optional<EscalationState> find(String alertId);

    /** @param outOfHours whether this run was counted as an out-of-hours red */
    record Due(Alert alert, int run, EscalationFacts facts, Progress progress, boolean outOfHours) {}

    /**
     * @param level steps taken since it last began
     * @param nextAt null once it has ended
     * @param ended how: STOPPED by a person or the end of the alert, DONE where the chain has no more steps, INCIDENT
     * @param steps of all runs, oldest first
     */
    record EscalationState(
            String tier,
            int run,
            int level,
            Instant startedAt,
            @Nullable Instant nextAt,
            @Nullable String ended,
            boolean outOfHours,
            List<TakenStep> steps) {}

    /** @param reach PEOPLE, LIST, NOBODY, UNDELIVERED, HELD or INCIDENT */
    record TakenStep(
            int run,
            int number,
            Instant at,
            @Nullable String target,
            List<String> channels,
            List<String> users,
            String reach) {}
}
