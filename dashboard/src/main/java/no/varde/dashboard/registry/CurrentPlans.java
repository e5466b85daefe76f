package no.varde.dashboard.registry;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.json.EventCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest plan of each patient. Ask only for patients that the reader may see. */
public final class CurrentPlans {

    private final JdbcClient jdbc;

    CurrentPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans by patientId; a patient without one is left out. */
    public Map<String, MonitoringPlan> of(Collection<String> patientIds) {
        return jdbc
                .sql("SELECT DISTINCT ON (patient_id) body::text AS body FROM care.plan WHERE patient_id = ANY (?)"
                        + " ORDER BY patient_id, version DESC")
                .param(patientIds.toArray(String[]::new))
                .query((row, n) -> EventCodec.decode(row.getString("body"), MonitoringPlan.class))
                .list()
                .stream()
                .collect(Collectors.toMap(MonitoringPlan::patientId, Function.identity()));
    }
}
