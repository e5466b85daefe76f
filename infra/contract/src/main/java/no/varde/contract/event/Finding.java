package no.varde.contract.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a patient, on {@code varde.findings}. Findings are levels: every matching reading emits RAISED,
 * and CLEARED follows when the hysteresis holds. The same input gives the same {@code findingId}.
 *
 * @param findingId hash of dedup key, kind, rule version and the reading that decided it
 * @param dedupKey the alert this belongs to: subject, rule family, vital and side
 * @param subject who or what it is about
 * @param severity of this reading's match; the lower severities follow if a plan changes
 * @param immediate whether a RED goes before all others (tier 0)
 * @param value the deciding value in the vital's canonical unit, or null for a coded or missing one
 * @param code the deciding code of a coded vital
 * @param limit the limit it was held against
 * @param readingIds the readings that decided it, newest last
 * @param deviceId the device whose reading or silence decided it, where there is one
 * @param inputs what the rule computed with and came to, by name, such as {@code gain} in kg
 * @param symptoms reported symptoms that made a difference
 * @param news2 the patient's NEWS2 as of measuredAt: the total or, with a parameter missing, its lower bound
 * @param ackWithinMinutes how soon somebody must take it, where the rule asks for sooner than its severity does
 * @param repeatAfterMinutes when the patient is asked to measure again; null for not at all
 */
public record Finding(
        String findingId,
        Kind kind,
        String dedupKey,
        Subject subject,
        @Nullable String patientId,
        @Nullable String organisationId,
        @Nullable String careUnitId,
        String ruleId,
        int ruleVersion,
        String family,
        @Nullable String vital,
        @Nullable Side side,
        Severity severity,
        Category category,
        boolean immediate,
        @Nullable BigDecimal value,
        @Nullable String code,
        @Nullable BigDecimal limit,
        @Nullable String unit,
        long planVersion,
        List<String> readingIds,
        Instant measuredAt,
        Instant receivedAt,
        Instant evaluatedAt,
        @Nullable String deviceId,
        Map<String, BigDecimal> inputs,
        List<Symptom> symptoms,
        @Nullable Integer news2,
        @Nullable Integer ackWithinMinutes,
        @Nullable Integer repeatAfterMinutes) {

    public Finding {
        Objects.requireNonNull(findingId, "findingId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(dedupKey, "dedupKey");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(measuredAt, "measuredAt");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(evaluatedAt, "evaluatedAt");
        readingIds = List.copyOf(readingIds);
        inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
        symptoms = symptoms == null ? List.of() : List.copyOf(symptoms);
    }

    public enum Kind {
        /** The rule matches. */
        RAISED,
        /** The condition is gone, by as many calm readings as the hysteresis asks for. */
        CLEARED,
        /** The repeat of a red measurement was inside the limits: for a person to judge, never the end of a RED. */
        REPEAT_NORMAL
    }

    /** @param id opaque id of the patient, device, care unit or, for the platform, {@code varde} */
    public record Subject(Type type, String id) {

        public Subject {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(id, "id");
        }

        public enum Type {
            PATIENT,
            DEVICE,
            UNIT,
            PLATFORM
        }
    }
}
