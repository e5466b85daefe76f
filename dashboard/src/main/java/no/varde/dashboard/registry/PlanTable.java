package no.varde.dashboard.registry;

import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.json.EventCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code care.plan}: every version of every patient's plan. */
final class PlanTable {

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version after the newest one; call it with the patient locked. */
    long nextVersion(String patientId) {
        return jdbc.sql("SELECT coalesce(max(version), 0) + 1 FROM care.plan WHERE patient_id = ?")
                .param(patientId)
                .query(Long.class)
                .single();
    }

    void add(MonitoringPlan plan) {
        jdbc.sql("INSERT INTO care.plan (patient_id, version, body) VALUES (?, ?, CAST(? AS jsonb))")
                .params(plan.patientId(), plan.version(), EventCodec.encodeToString(plan))
                .update();
    }
}
