package no.varde.alerts.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stamps that an alert keeps whatever its phase.
 *
 * @param raisedAt measuredAt of the newest reading that matched
 * @param newestAt measuredAt of the newest reading known to the alert, matching or calm
 * @param conditionActive whether the rule still matches
 * @param clearedAt when the condition was found gone
 * @param covering whether the one who acknowledged was off shift
 * @param decidedVersion the version in which state, owner or severity last changed; later ones only bring newer values
 * @param previousAlertId the alert that this one follows
 */
public record Marks(
        Instant openedAt,
        Instant raisedAt,
        Instant newestAt,
        boolean conditionActive,
        @Nullable Instant clearedAt,
        @Nullable Instant ackAt,
        boolean covering,
        int reopenCount,
        long decidedVersion,
        @Nullable String previousAlertId) {

    static Marks opened(Instant now, Instant measuredAt, @Nullable String previousAlertId) {
        return new Marks(now, measuredAt, measuredAt, true, null, null, false, 0, 1, previousAlertId);
    }

    Marks raised(Instant measuredAt) {
        return new Marks(
                openedAt,
                later(raisedAt, measuredAt),
                later(newestAt, measuredAt),
                true,
                null,
                ackAt,
                covering,
                reopenCount,
                decidedVersion,
                previousAlertId);
    }

    Marks cleared(Instant measuredAt, Instant now) {
        return new Marks(
                openedAt,
                raisedAt,
                later(newestAt, measuredAt),
                false,
                now,
                ackAt,
                covering,
                reopenCount,
                decidedVersion,
                previousAlertId);
    }

    Marks acknowledged(Instant now, boolean offShift) {
        return taken(now, offShift, reopenCount);
    }

    Marks putBack() {
        return taken(null, false, reopenCount);
    }

    Marks reopened() {
        return taken(null, false, reopenCount + 1);
    }

    Marks decidedIn(long version) {
        return new Marks(
                openedAt,
                raisedAt,
                newestAt,
                conditionActive,
                clearedAt,
                ackAt,
                covering,
                reopenCount,
                version,
                previousAlertId);
    }

    private Marks taken(@Nullable Instant at, boolean offShift, int reopened) {
        return new Marks(
                openedAt,
                raisedAt,
                newestAt,
                conditionActive,
                clearedAt,
                at,
                offShift,
                reopened,
                decidedVersion,
                previousAlertId);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
