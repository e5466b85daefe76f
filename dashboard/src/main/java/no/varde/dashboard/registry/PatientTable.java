package no.varde.dashboard.registry;

import java.time.Instant;
import no.varde.dashboard.postgres.PgInstant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code care.patient}. */
final class PatientTable {

    private final JdbcClient jdbc;

    PatientTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose data it is and which unit answers for the patient. */
    record Responsible(String organisationId, String careUnitId) {}

    void add(NewPatient patient, Instant now) {
        jdbc.sql("INSERT INTO care.patient (patient_id, organisation_id, care_unit_id, given_name, family_name,"
                        + " identity_number, birth_date, programme, enrolled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        patient.patientId(),
                        patient.organisationId(),
                        patient.careUnitId(),
                        patient.givenName(),
                        patient.familyName(),
                        patient.identityNumber(),
                        patient.birthDate(),
                        patient.programme(),
                        PgInstant.of(now))
                .update();
    }

    /** Locks the patient, so that plan versions are drawn one after the other. */
    Responsible lock(String patientId) {
        return jdbc.sql("SELECT organisation_id, care_unit_id FROM care.patient WHERE patient_id = ? FOR UPDATE")
                .param(patientId)
                .query((row, n) -> new Responsible(row.getString("organisation_id"), row.getString("care_unit_id")))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no such patient"));
    }
}
