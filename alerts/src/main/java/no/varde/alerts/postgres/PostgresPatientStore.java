package no.varde.alerts.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.varde.alerts.patient.FollowedPatient;
import no.varde.alerts.patient.PatientStore;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.json.EventCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link PatientStore} over {@code triage.patient}, and the periods in which patients were followed. */
final class PostgresPatientStore implements PatientStore {

    private final JdbcClient jdbc;

    PostgresPatientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void hold(@Nullable String patientId) {
        if (patientId != null) {
            jdbc.sql(PatientLock.OF_ID)
                    .params(patientId)
                    .query((row, number) -> number)
                    .list();
        }
    }

    @Override
    public Optional<FollowedPatient> find(String patientId) {
        return jdbc.sql("SELECT * FROM triage.patient WHERE patient_id = ?")
                .params(patientId)
                .query(PostgresPatientStore::patient)
                .optional();
    }

    @Override
    public boolean put(MonitoringPlan plan, Instant now) {
        FollowedPatient before = find(plan.patientId()).orElse(null);
        int written = jdbc.sql("""
                        INSERT INTO triage.patient AS known
                            (patient_id, organisation_id, responsible_unit, status, plan_version, plan)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (patient_id) DO UPDATE SET organisation_id = excluded.organisation_id,
                            responsible_unit = excluded.responsible_unit, status = excluded.status,
                            plan_version = excluded.plan_version, plan = excluded.plan
                        WHERE known.plan_version < excluded.plan_version
                        """)
                .params(
                        plan.patientId(),
                        plan.organisationId(),
                        plan.responsibleUnit(),
                        plan.status().name(),
                        plan.version(),
                        EventCodec.encode(plan))
                .update();
        if (written == 0) {
            return false;
        }
        period(plan, before, now);
        jdbc.sql("UPDATE triage.notice SET care_unit_id = :unit WHERE patient_id = :patient AND care_unit_id <> :unit")
                .param("unit", plan.responsibleUnit())
                .param("patient", plan.patientId())
                .update();
        return true;
    }

    /** A patient first heard of has been followed since the plan was approved, as far as anybody knows. */
    private void period(MonitoringPlan plan, @Nullable FollowedPatient before, Instant now) {
        boolean wasActive = before != null && before.status() == MonitoringPlan.Status.ACTIVE;
        boolean sameUnit = before != null && before.responsibleUnit().equals(plan.responsibleUnit());
        if (wasActive == plan.isActive() && (sameUnit || !wasActive)) {
            return;
        }
        jdbc.sql("UPDATE triage.patient_period SET until = ? WHERE patient_id = ? AND until IS NULL")
                .params(Timestamp.from(now), plan.patientId())
                .update();
        if (plan.isActive()) {
            Instant approved = plan.approvedAt();
            boolean since = before == null && approved != null && approved.isBefore(now);
            jdbc.sql("""
                            INSERT INTO triage.patient_period (patient_id, care_unit_id, since) VALUES (?, ?, ?)
                            ON CONFLICT (patient_id, since)
                            DO UPDATE SET care_unit_id = excluded.care_unit_id, until = NULL
                            """)
                    .params(plan.patientId(), plan.responsibleUnit(), Timestamp.from(since ? approved : now))
                    .update();
        }
    }

    @Override
    public void erase(String patientId) {
        for (String table : List.of("patient", "patient_period", "silence", "notice")) {
            jdbc.sql("DELETE FROM triage." + table + " WHERE patient_id = ?")
                    .params(patientId)
                    .update();
        }
    }

    private static FollowedPatient patient(ResultSet row, int number) throws SQLException {
        return new FollowedPatient(
                row.getString("patient_id"),
                row.getString("organisation_id"),
                row.getString("responsible_unit"),
                MonitoringPlan.Status.valueOf(row.getString("status")),
                row.getLong("plan_version"));
    }
}
