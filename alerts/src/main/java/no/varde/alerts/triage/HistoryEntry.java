package no.varde.alerts.triage;

import java.math.BigDecimal;
import java.time.Instant;
import no.varde.alerts.alert.Person;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One line of an alert's history, with the note that exists nowhere else: a step and the alert's stamps after it, or
 * {@code seen} by somebody, which changes nothing.
 *
 * @param owner who had it after the step
 */
public record HistoryEntry(
        long version,
        Instant at,
        String event,
        @Nullable Person actor,
        boolean covering,
        AlertState state,
        Severity severity,
        @Nullable Person owner,
        @Nullable BigDecimal value,
        @Nullable Instant dueAckAt,
        int attempts,
        @Nullable Instant recallAt,
        @Nullable Instant snoozedUntil,
        @Nullable BigDecimal repeatNormalValue,
        @Nullable String suppressedBy,
        @Nullable Outcome outcome,
        @Nullable String note) {}
