package no.varde.contract.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.varde.contract.vitals.Limits;
import org.jspecify.annotations.Nullable;

/**
 * How one patient is followed, on {@code varde.monitoring} (compacted; the newest version wins, a tombstone means
 * erased).
 *
 * @param organisationId the data controller
 * @param version rises strictly per patient
 * @param responsibleUnit care unit that answers this patient's alerts
 * @param sharedUnits other care units that may see the patient
 * @param limits personal limits by vital code; a vital without limits never alerts by LIM
 * @param rules enabled rules by rule id, with parameters that differ from the rule's defaults
 * @param news2Scale SpO2 scale, 1 or 2; 2 only by a named clinician
 * @param approvedBy user id of the clinician who approved this version
 */
public record MonitoringPlan(
        String patientId,
        String organisationId,
        long version,
        Status status,
        String responsibleUnit,
        List<String> sharedUnits,
        Map<String, Limits> limits,
        @Nullable Schedule schedule,
        Map<String, Map<String, BigDecimal>> rules,
        int news2Scale,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {

    public MonitoringPlan {
        Objects.requireNonNull(patientId, "patientId");
        Objects.requireNonNull(organisationId, "organisationId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(responsibleUnit, "responsibleUnit");
        sharedUnits = sharedUnits == null ? List.of() : List.copyOf(sharedUnits);
        limits = limits == null ? Map.of() : Map.copyOf(limits);
        rules = rules == null
                ? Map.of()
                : rules.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, rule -> Map.copyOf(rule.getValue())));
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    public enum Status {
        WAITING,
        ACTIVE,
        PAUSED,
        ENDED
    }

    /** When measurements are expected, in local time of {@code zone} (IANA name). */
    public record Schedule(String zone, List<Expected> expected) {
        public Schedule {
            Objects.requireNonNull(zone, "zone");
            expected = List.copyOf(expected);
        }
    }

    /**
     * @param vital code of the vital expected
     * @param times local times of day, {@code HH:mm}
     * @param days ISO weekdays 1 (Monday) to 7; empty means every day
     */
    public record Expected(String vital, List<String> times, List<Integer> days) {
        public Expected {
            Objects.requireNonNull(vital, "vital");
            times = List.copyOf(times);
            days = days == null ? List.of() : List.copyOf(days);
        }
    }
}
