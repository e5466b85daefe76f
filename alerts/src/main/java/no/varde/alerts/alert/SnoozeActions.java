package no.varde.alerts.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/** Parking an alert until a time. */
public final class SnoozeActions {

    private static final Set<AlertState> PARKED = Set.of(AlertState.SNOOZED);

    private SnoozeActions() {}

    /** How long an alert is parked at most. Source: the alert state machine; TECH is the service's own choice. */
    public static Duration longest(Severity severity) {
        return switch (severity) {
            case RED -> Duration.ofHours(1);
            case YELLOW -> Duration.ofHours(24);
            case TECH, INFO -> Duration.ofDays(7);
        };
    }

    public static Transition snooze(Alert alert, Actor actor, long seenVersion, Parking parking, Instant now) {
        Refusal refusal = maySnooze(alert, actor, seenVersion, parking, now);
        if (refusal != null) {
            return new Transition.Refused(refusal, alert);
        }
        Marks marks = alert.marks().with(alert.marks().handling().parked());
        Alert after = alert.decided(new Phase.Snoozed(actor.person(), parking.until()), alert.evidence(), marks);
        return Transition.Moved.by(new Step(after, "snoozed", actor.person(), parking.reason(), now));
    }

    /** Before its time, by any clinician: a colleague may be needed for what somebody parked. The owner stays. */
    public static Transition resume(Alert alert, Actor actor, long seenVersion, Instant now) {
        Refusal refusal = Guard.byClinician(alert, actor, seenVersion, PARKED);
        if (refusal != null) {
            return new Transition.Refused(refusal, alert);
        }
        Alert after = resumed(alert, (Phase.Snoozed) alert.phase(), now);
        return Transition.Moved.by(new Step(after, "resumed", actor.person(), null, now));
    }

    static Alert resumed(Alert alert, Phase.Snoozed snoozed, Instant now) {
        Marks marks = alert.marks().with(alert.marks().handling().resumed(now));
        return alert.decided(new Phase.Acknowledged(snoozed.owner()), alert.evidence(), marks);
    }

    private static @Nullable Refusal maySnooze(
            Alert alert, Actor actor, long seenVersion, Parking parking, Instant now) {
        Refusal refusal = Guard.byOwner(alert, actor, seenVersion, Guard.AT_WORK);
        if (refusal == null) {
            refusal = Guard.unseenValue(alert, seenVersion);
        }
        if (refusal != null) {
            return refusal;
        }
        if (parking.reason() == null) {
            return new Refusal.ReasonNeeded();
        }
        Instant latest = now.plus(longest(alert.severity()));
        boolean fits = parking.until().isAfter(now) && !parking.until().isAfter(latest);
        return fits ? null : new Refusal.SnoozeEnd(latest);
    }

    /** @param reason free text, never blank; null for none, which is refused */
    public record Parking(Instant until, @Nullable String reason) {
        public Parking {
            reason = reason == null || reason.isBlank() ? null : reason.strip();
        }
    }
}
