package no.varde.alerts.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an alert keeps whatever its phase.
 *
 * @param dueResolveAt when it should have ended
 * @param suppressedBy why nobody is notified of it: id of the alert that explains it, or a code such as TECH-8 or
 *     SILENCE; null where it is not suppressed
 * @param decidedVersion the version in which state, owner or severity last changed; later ones only bring newer values
 * @param previousAlertId the alert that this one follows
 */
public record Marks(
        Instant openedAt,
        @Nullable Instant dueResolveAt,
        Condition condition,
        Handling handling,
        @Nullable String suppressedBy,
        int reopenCount,
        long decidedVersion,
        @Nullable String previousAlertId) {

    static Marks opened(Instant now, Instant dueResolveAt, Instant measuredAt, @Nullable String previousAlertId) {
        return new Marks(now, dueResolveAt, Condition.since(measuredAt), Handling.NONE, null, 0, 1, previousAlertId);
    }

    public boolean conditionActive() {
        return condition.active();
    }

    public boolean isSuppressed() {
        return suppressedBy != null;
    }

    Marks with(Condition newCondition) {
        return new Marks(
                openedAt,
                dueResolveAt,
                newCondition,
                handling,
                suppressedBy,
                reopenCount,
                decidedVersion,
                previousAlertId);
    }

    Marks with(Handling newHandling) {
        return new Marks(
                openedAt,
                dueResolveAt,
                condition,
                newHandling,
                suppressedBy,
                reopenCount,
                decidedVersion,
                previousAlertId);
    }

    Marks suppressed(@Nullable String by) {
        return new Marks(openedAt, dueResolveAt, condition, handling, by, reopenCount, decidedVersion, previousAlertId);
    }

    Marks dueResolve(Instant at) {
        return new Marks(openedAt, at, condition, handling, suppressedBy, reopenCount, decidedVersion, previousAlertId);
    }

    /** Open once more: what was done before is history, and whoever explained it then may not explain it now. */
    Marks reopened(@Nullable Person previousOwner) {
        Handling anew = Handling.NONE.putBack(previousOwner);
        return new Marks(
                openedAt, dueResolveAt, condition, anew, null, reopenCount + 1, decidedVersion, previousAlertId);
    }

    Marks decidedIn(long version) {
        return new Marks(
                openedAt, dueResolveAt, condition, handling, suppressedBy, reopenCount, version, previousAlertId);
    }
}
