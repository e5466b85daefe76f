package no.varde.dashboard.worklist;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.vitals.Limits;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.Worklist;
import no.varde.dashboard.registry.CurrentPlans;
import no.varde.dashboard.series.Measured;
import no.varde.dashboard.vitals.VitalsReader;
import org.jspecify.annotations.Nullable;

/** What was measured lately of the patients in the list, and their plans. */
record Background(
        Map<String, List<Measured>> series, Map<String, Instant> lastData, Map<String, MonitoringPlan> plans) {

    static Background of(Worklist worklist, CurrentPlans plans, VitalsReader vitals) {
        List<String> ids = worklist.patientIds();
        if (ids.isEmpty()) {
            return new Background(Map.of(), Map.of(), Map.of());
        }
        Map<String, String> leading = new HashMap<>();
        worklist.rows().forEach(row -> {
            String vital = leadingVital(row);
            if (row.patientId() != null && vital != null) {
                leading.put(row.patientId(), vital);
            }
        });
        return new Background(vitals.seriesOf(leading, WorklistPage.PERIOD), vitals.lastContact(ids), plans.of(ids));
    }

    private static @Nullable String leadingVital(Worklist.Row row) {
        return row.alerts().stream()
                .map(Alert::vital)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Limits limits(String patientId, String vital) {
        MonitoringPlan plan = plans.get(patientId);
        return plan == null ? Limits.NONE : plan.limits().getOrDefault(vital, Limits.NONE);
    }
}
