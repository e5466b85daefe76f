package no.varde.dashboard.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.varde.dashboard.postgres.PgInstant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one place that decides which patients somebody may see: those whose responsible unit is one of theirs, or that
 * are shared with one of theirs at this moment.
 */
public final class PatientAccess {

    private static final String VISIBLE = """
            SELECT p.patient_id, p.organisation_id, p.care_unit_id, u.name AS unit_name, u.zone,
                   p.given_name, p.family_name, p.birth_date, p.programme
            FROM care.patient p JOIN care.care_unit u USING (care_unit_id)
            WHERE (p.care_unit_id = ANY (:units) OR EXISTS (
                SELECT FROM care.patient_share s
                WHERE s.patient_id = p.patient_id AND s.care_unit_id = ANY (:units)
                  AND s.starts_at <= :now AND (s.ends_at IS NULL OR s.ends_at > :now)))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PatientAccess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every patient whom the clinician may see, by family name. */
    public List<Patient> visibleTo(Clinician clinician) {
        return visible(clinician, "ORDER BY p.family_name, p.given_name, p.patient_id")
                .query(PatientAccess::patient)
                .list();
    }

    /** @return empty both for an unknown patient and for one whom the clinician may not see */
    public Optional<Patient> find(Clinician clinician, String patientId) {
        return visible(clinician, "AND p.patient_id = :patient")
                .param("patient", patientId)
                .query(PatientAccess::patient)
                .optional();
    }

    private JdbcClient.StatementSpec visible(Clinician clinician, String rest) {
        return jdbc.sql(VISIBLE + rest)
                .param("units", clinician.staff().unitIds().toArray(String[]::new))
                .param("now", PgInstant.of(clock.instant()));
    }

    private static Patient patient(ResultSet row, int number) throws SQLException {
        return new Patient(
                row.getString("patient_id"),
                row.getString("organisation_id"),
                row.getString("care_unit_id"),
                row.getString("unit_name"),
                ZoneId.of(row.getString("zone")),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("programme"));
    }
}
