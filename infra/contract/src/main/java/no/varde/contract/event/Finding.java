package no.varde.contract.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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
        Instant evaluatedAt) {

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
    }

    public enum Kind {
        RAISED,
        CLEARED
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
