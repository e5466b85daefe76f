package no.varde.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;

/** Monitoring plans for tests. */
public final class Plans {

    public static final String ORGANISATION = "org-test";

    private static final Instant APPROVED_AT = Instant.parse("2026-11-01T08:00:00Z");

    private Plans() {}

    /** An active plan, version 1, with the table's default limits for every vital that has any. */
    public static MonitoringPlan active(String patientId, String careUnitId) {
        return active(patientId, careUnitId, 1, defaultLimits());
    }

    public static MonitoringPlan active(String patientId, String careUnitId, long version, Map<String, Limits> limits) {
        return withStatus(patientId, careUnitId, version, limits, MonitoringPlan.Status.ACTIVE);
    }

    public static MonitoringPlan withStatus(
            String patientId,
            String careUnitId,
            long version,
            Map<String, Limits> limits,
            MonitoringPlan.Status status) {
        return new MonitoringPlan(
                patientId,
                ORGANISATION,
                version,
                status,
                careUnitId,
                List.of(),
                limits,
                null,
                Map.of(),
                1,
                "clinician-test",
                APPROVED_AT);
    }

    /** An active plan, version 1, that enables those rules. */
    public static MonitoringPlan withRules(
            String patientId,
            String careUnitId,
            Map<String, Limits> limits,
            Map<String, Map<String, BigDecimal>> rules) {
        return new MonitoringPlan(
                patientId,
                ORGANISATION,
                1,
                MonitoringPlan.Status.ACTIVE,
                careUnitId,
                List.of(),
                limits,
                null,
                rules,
                1,
                "clinician-test",
                APPROVED_AT);
    }

    public static Map<String, Limits> defaultLimits() {
        Map<String, Limits> limits = new HashMap<>();
        for (Vital vital : VitalsTable.STANDARD.all()) {
            if (!vital.defaults().isEmpty()) {
                limits.put(vital.code(), vital.defaults());
            }
        }
        return Map.copyOf(limits);
    }
}
