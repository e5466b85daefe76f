package no.varde.dashboard.alerts;

import java.math.BigDecimal;
import java.time.Instant;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Category;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import org.jspecify.annotations.Nullable;

/**
 * One alert, as {@code alerts} tells it.
 *
 * @param version for {@code If-Match}: a change is refused if somebody else was first
 * @param value in the vital's canonical unit; null for a coded or missing one
 * @param code of a coded vital
 * @param limit the limit that the value was held against
 * @param previousOwner who had it before it opened again
 */
public record Alert(
        String alertId,
        long version,
        String patientId,
        @Nullable String organisationId,
        @Nullable String careUnitId,
        AlertState state,
        Severity severity,
        Category category,
        boolean immediate,
        int tier,
        @Nullable String family,
        @Nullable String vital,
        @Nullable Side side,
        @Nullable BigDecimal value,
        @Nullable String code,
        @Nullable BigDecimal limit,
        Instant measuredAt,
        Instant openedAt,
        @Nullable Instant dueAckAt,
        boolean conditionActive,
        @Nullable Person owner,
        @Nullable Person previousOwner,
        @Nullable Instant ackAt,
        @Nullable Instant resolvedAt,
        @Nullable Outcome outcome) {

    /** A member of staff by user id and name. */
    public record Person(String user, String name) {}

    public boolean isOpen() {
        return state == AlertState.OPEN;
    }

    /** Whether it still is somebody's work. */
    public boolean isLive() {
        return switch (state) {
            case OPEN, ACKNOWLEDGED, IN_PROGRESS, SNOOZED -> true;
            case RESOLVED, AUTO_RESOLVED, CLOSED -> false;
        };
    }
}
