package no.varde.alerts.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Condition;
import no.varde.alerts.alert.Contacts;
import no.varde.alerts.alert.Evidence;
import no.varde.alerts.alert.Handling;
import no.varde.alerts.alert.Identity;
import no.varde.alerts.alert.Person;
import no.varde.alerts.alert.Phase;
import no.varde.alerts.alert.QueueKey;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Category;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the API shows it.
 *
 * @param previousOwner who had it before it was put back or handed over
 * @param recallAt when to call the patient again, after an attempt that did not reach them
 * @param nextStepDue whether the patient was not reached often enough for the plan's next step
 * @param repeatNormal the repeat of a red measurement that was normal, beside {@code value}
 * @param suppressedBy why nobody is notified of it: an alert id or a code; null where it is not suppressed
 * @param inputs what the rule computed with and came to, by name
 */
record AlertView(
        String alertId,
        long version,
        @Nullable String patientId,
        @Nullable String organisationId,
        @Nullable String careUnitId,
        AlertState state,
        Severity severity,
        Category category,
        boolean immediate,
        int tier,
        String ruleId,
        int ruleVersion,
        String family,
        @Nullable String vital,
        @Nullable Side side,
        @Nullable BigDecimal value,
        @Nullable String code,
        @Nullable String unit,
        @Nullable BigDecimal limit,
        Instant measuredAt,
        Instant receivedAt,
        Instant openedAt,
        @Nullable Instant dueAckAt,
        boolean conditionActive,
        @Nullable Person owner,
        @Nullable Person previousOwner,
        @Nullable Instant ackAt,
        boolean covering,
        @Nullable Instant resolvedAt,
        @Nullable Outcome outcome,
        int reopenCount,
        @Nullable String previousAlertId,
        List<String> readingIds,
        @Nullable Instant dueResolveAt,
        @Nullable Instant firstContactAt,
        int contactAttempts,
        @Nullable Instant recallAt,
        boolean nextStepDue,
        @Nullable Instant snoozedUntil,
        Condition.@Nullable RepeatNormal repeatNormal,
        @Nullable String suppressedBy,
        @Nullable Integer news2,
        Map<String, BigDecimal> inputs,
        List<Symptom> symptoms) {

    static AlertView of(Alert alert, Instant now) {
        Identity identity = alert.identity();
        Evidence evidence = alert.evidence();
        Handling handling = alert.marks().handling();
        Contacts contacts = handling.contacts();
        Phase.Ended ended = alert.ended();
        return new AlertView(
                alert.alertId(),
                alert.version(),
                identity.patientId(),
                identity.organisationId(),
                evidence.careUnitId(),
                alert.state(),
                alert.severity(),
                identity.category(),
                evidence.immediate(),
                QueueKey.of(alert, now).tier(),
                evidence.ruleId(),
                evidence.ruleVersion(),
                identity.family(),
                identity.vital(),
                identity.side(),
                evidence.value(),
                evidence.code(),
                evidence.unit(),
                evidence.limit(),
                evidence.measuredAt(),
                evidence.receivedAt(),
                alert.marks().openedAt(),
                alert.dueAckAt(),
                alert.marks().conditionActive(),
                alert.owner(),
                handling.previousOwner(),
                handling.ackAt(),
                handling.covering(),
                ended == null ? null : ended.at(),
                ended instanceof Phase.Resolved resolved ? resolved.outcome() : null,
                alert.marks().reopenCount(),
                alert.marks().previousAlertId(),
                evidence.readingIds(),
                alert.marks().dueResolveAt(),
                contacts.firstAt(),
                contacts.attempts(),
                contacts.recallAt(),
                alert.isActive() && contacts.nextStepDue(),
                alert.phase() instanceof Phase.Snoozed snoozed ? snoozed.until() : null,
                alert.marks().condition().repeatNormal(),
                alert.marks().suppressedBy(),
                evidence.news2(),
                evidence.inputs(),
                evidence.symptoms());
    }
}
