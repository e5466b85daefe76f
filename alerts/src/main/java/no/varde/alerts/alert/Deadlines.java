package no.varde.alerts.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the system does to an alert when time passes: it puts back what was taken and left, wakes what was parked, reminds
 * of calling again, and closes what ended. An alert waits for at most one such instant at a time. Source of the times:
 * alarm management §3 and §4.
 */
public final class Deadlines {

    private static final Duration ACK_RED = Duration.ofMinutes(30);
    private static final Duration ACK_YELLOW = Duration.ofHours(4);

    private final DuePolicy due;

    public Deadlines(DuePolicy due) {
        this.due = due;
    }

    /** When the system must look at the alert next; null while only people and findings move it. */
    public static @Nullable Instant next(Alert alert) {
        return switch (alert.phase()) {
            case Phase.Acknowledged ignored -> earliest(ackTimeout(alert), recall(alert));
            case Phase.InProgress ignored -> recall(alert);
            case Phase.Snoozed snoozed -> snoozed.until();
            case Phase.Ended ended -> ended.at().plus(Findings.REOPEN_WINDOW);
            case Phase.Open ignored -> null;
            case Phase.Closed ignored -> null;
        };
    }

    /** What is due by now; one step, however long ago it fell due. */
    public Transition passed(Alert alert, Instant now) {
        if (!reached(next(alert), now)) {
            return new Transition.Unchanged(alert);
        }
        return Transition.Moved.by(
                switch (alert.phase()) {
                    case Phase.Snoozed snoozed -> snoozeExpired(alert, snoozed, now);
                    case Phase.Ended ended -> windowEnded(alert, ended, now);
                    case Phase.Owned ignored -> ownerIsLate(alert, now);
                    case Phase.Open ignored -> throw new IllegalStateException("nothing is due while open");
                    case Phase.Closed ignored -> throw new IllegalStateException("nothing is due once closed");
                });
    }

    private Step ownerIsLate(Alert alert, Instant now) {
        if (alert.phase() instanceof Phase.Acknowledged && reached(ackTimeout(alert), now)) {
            return Step.bySystem(alert.putBack(due.dueAckAt(alert.evidence(), now)), "ackTimeout", now);
        }
        Marks marks = alert.marks().with(alert.marks().handling().recallTold());
        return Step.bySystem(alert.with(alert.evidence(), marks), "recallDue", now);
    }

    private Step snoozeExpired(Alert alert, Phase.Snoozed snoozed, Instant now) {
        return alert.marks().conditionActive()
                ? Step.bySystem(alert.putBack(due.dueAckAt(alert.evidence(), now)), "snoozeExpired", now)
                : Step.bySystem(SnoozeActions.resumed(alert, snoozed, now), "snoozeExpiredCleared", now);
    }

    private static Step windowEnded(Alert alert, Phase.Ended ended, Instant now) {
        Alert after = alert.decided(new Phase.Closed(ended, now), alert.evidence(), alert.marks());
        return Step.bySystem(after, "reopenWindowEnded", now);
    }

    /** Null for technical alerts: nobody is harmed by one that rests with its owner. */
    private static @Nullable Instant ackTimeout(Alert alert) {
        Instant since = alert.marks().handling().ownedSince();
        if (since == null) {
            return null;
        }
        return switch (alert.severity()) {
            case RED -> since.plus(ACK_RED);
            case YELLOW -> since.plus(ACK_YELLOW);
            case TECH, INFO -> null;
        };
    }

    private static @Nullable Instant recall(Alert alert) {
        Contacts contacts = alert.marks().handling().contacts();
        return contacts.recallTold() ? null : contacts.recallAt();
    }

    private static @Nullable Instant earliest(@Nullable Instant... instants) {
        return Stream.of(instants)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static boolean reached(@Nullable Instant instant, Instant now) {
        return instant != null && !now.isBefore(instant);
    }
}
