package no.varde.alerts.alert;

import java.time.Instant;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The work that findings of one dedup key cause.
 *
 * @param version rises by one with each step
 */
public record Alert(String alertId, long version, Identity identity, Evidence evidence, Phase phase, Marks marks) {

    public AlertState state() {
        return phase.state();
    }

    public Severity severity() {
        return evidence.severity();
    }

    /** Null unless somebody has it. */
    public @Nullable Person owner() {
        return phase instanceof Phase.Owned owned ? owned.owner() : null;
    }

    /** Null unless it is open. */
    public @Nullable Instant dueAckAt() {
        return phase instanceof Phase.Open open ? open.dueAckAt() : null;
    }

    public boolean isActive() {
        return phase instanceof Phase.Open || phase instanceof Phase.Owned;
    }

    /** How it ended, also after it is closed; null while it is active. */
    public Phase.@Nullable Ended ended() {
        return switch (phase) {
            case Phase.Ended ended -> ended;
            case Phase.Closed closed -> closed.ended();
            case Phase.Open ignored -> null;
            case Phase.Owned ignored -> null;
        };
    }

    /**
     * Whether someone who saw that version knows what there is to decide on: the state, owner and severity are still
     * those, though a newer value may have come.
     */
    public boolean isKnownTo(long seenVersion) {
        return seenVersion >= marks.decidedVersion() && seenVersion <= version;
    }

    /** The next version, with newer values in the same phase. */
    Alert with(Evidence newEvidence, Marks newMarks) {
        return new Alert(alertId, version + 1, identity, newEvidence, phase, newMarks);
    }

    /** The next version, back in the queue; who had it stays named. */
    Alert putBack(Instant dueAckAt) {
        return decided(
                new Phase.Open(dueAckAt), evidence, marks.with(marks.handling().putBack(owner())));
    }

    /** The next version, with something decided. */
    Alert decided(Phase newPhase, Evidence newEvidence, Marks newMarks) {
        long next = version + 1;
        return new Alert(alertId, next, identity, newEvidence, newPhase, newMarks.decidedIn(next));
    }
}
