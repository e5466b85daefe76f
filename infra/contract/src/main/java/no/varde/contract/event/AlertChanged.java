package no.varde.contract.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of an alert's life, on {@code varde.alerts}; no free text.
 *
 * @param version rises by one with each change of the alert
 * @param event what happened, such as {@code opened}, {@code acknowledged}, {@code severityRaised}, {@code resolved}
 * @param actor user id, or null where the system did it
 * @param owner user id of the owner after the change
 * @param detectionDelayMs from the deciding reading's measuredAt to opening
 * @param escalationLevel how many steps of the escalation chain were taken since it last opened
 * @param suppressed whether another alert explains it, so that nobody is notified of it
 * @param news2 the patient's NEWS2 as of the deciding reading
 */
public record AlertChanged(
        String alertId,
        long version,
        String event,
        AlertState state,
        Severity severity,
        Category category,
        boolean immediate,
        String dedupKey,
        @Nullable String patientId,
        @Nullable String organisationId,
        @Nullable String careUnitId,
        String ruleId,
        String family,
        @Nullable String vital,
        @Nullable Side side,
        @Nullable BigDecimal value,
        @Nullable BigDecimal limit,
        @Nullable String actor,
        @Nullable String owner,
        @Nullable Outcome outcome,
        Instant measuredAt,
        Instant openedAt,
        @Nullable Instant dueAckAt,
        long detectionDelayMs,
        Instant at,
        @Nullable Integer escalationLevel,
        @Nullable Boolean suppressed,
        @Nullable Integer news2) {

    public AlertChanged {
        Objects.requireNonNull(alertId, "alertId");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(dedupKey, "dedupKey");
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(measuredAt, "measuredAt");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(at, "at");
    }
}
