package no.varde.dashboard.alerts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Category;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * One alert, as {@code alerts} tells it.
 *
 * @param version for {@code If-Match}: a change is refused if somebody else was first
 * @param patientId null for what is about the platform itself
 * @param tier 0 (first) to 5 (suppressed), in the order in which to take alerts
 * @param value in the vital's canonical unit; null for a coded or missing one
 * @param code of a coded vital
 * @param limit the limit that the value was held against
 * @param previousOwner who had it before it opened again
 * @param contactAttempts how often the patient was not reached
 * @param recallAt when to call the patient again
 * @param nextStepDue whether the patient was not reached often enough for the plan's next step
 * @param repeatNormal the repeat of a red measurement that was normal
 * @param suppressedBy why nobody is notified of it: an alert id or a code; null where it is not suppressed
 * @param news2 the patient's NEWS2 as of measuredAt
 * @param inputs what the rule computed with and came to, by name
 * @param symptoms reported symptoms that made a difference
 */
public record Alert(
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
        @Nullable String ruleId,
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
        @Nullable Outcome outcome,
        int contactAttempts,
        @Nullable Instant recallAt,
        boolean nextStepDue,
        @Nullable Instant snoozedUntil,
        @Nullable RepeatNormal repeatNormal,
        @Nullable String suppressedBy,
        @Nullable Integer news2,
        Map<String, BigDecimal> inputs,
        List<Symptom> symptoms) {

    private static final String MANUAL = "MANUAL";
    private static final String LATE = "LATE";

    public Alert {
        inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
        symptoms = symptoms == null ? List.of() : List.copyOf(symptoms);
    }

    /** A member of staff by user id and name. */
    public record Person(String user, String name) {}

    /**
     * The repeat of a red measurement that lay inside the limits.
     *
     * @param value in the vital's canonical unit
     * @param at when it was measured
     */
    public record RepeatNormal(@Nullable BigDecimal value, Instant at) {}

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

    public boolean isSuppressed() {
        return suppressedBy != null;
    }

    /** Whether it is about Varde itself, and no patient's. */
    public boolean isOfPlatform() {
        return patientId == null;
    }

    /** Whether a clinician opened it, for what no rule sees. */
    public boolean isManual() {
        return MANUAL.equals(family);
    }

    /** Whether it is about a measurement that came so late that nobody need run. */
    public boolean isLate() {
        return LATE.equals(family);
    }
}
