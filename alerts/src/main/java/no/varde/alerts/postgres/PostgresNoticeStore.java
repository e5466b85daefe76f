package no.varde.alerts.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.varde.alerts.notice.Notice;
import no.varde.alerts.notice.NoticeStore;
import no.varde.contract.event.Finding;
import no.varde.contract.json.EventCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** {@link NoticeStore} over {@code triage.notice}. */
final class PostgresNoticeStore implements NoticeStore {

    private static final TypeReference<Map<String, BigDecimal>> INPUTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    PostgresNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Finding finding) {
        jdbc.sql("""
                        INSERT INTO triage.notice (notice_id, patient_id, organisation_id, care_unit_id, rule_id, family,
                            vital, measured_at, inputs)
                        VALUES (:id, :patient, :organisation, :unit, :rule, :family, :vital, :measured, :inputs::jsonb)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", finding.findingId())
                .param("patient", finding.patientId())
                .param("organisation", finding.organisationId())
                .param("unit", finding.careUnitId())
                .param("rule", finding.ruleId())
                .param("family", finding.family())
                .param("vital", finding.vital())
                .param("measured", Timestamp.from(finding.measuredAt()))
                .param("inputs", EventCodec.mapper().writeValueAsString(finding.inputs()))
                .update();
    }

    @Override
    public List<Notice> since(Instant instant, Collection<String> careUnits, int atMost) {
        return jdbc.sql("""
                        SELECT * FROM triage.notice WHERE care_unit_id = ANY (?) AND measured_at >= ?
                        ORDER BY measured_at DESC, notice_id LIMIT ?
                        """)
                .params(careUnits.toArray(String[]::new), Timestamp.from(instant), atMost)
                .query(PostgresNoticeStore::notice)
                .list();
    }

    @Override
    public int forgetBefore(Instant instant) {
        return jdbc.sql("DELETE FROM triage.notice WHERE measured_at < ?")
                .params(Timestamp.from(instant))
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getString("notice_id"),
                row.getString("patient_id"),
                row.getString("care_unit_id"),
                row.getString("rule_id"),
                row.getString("family"),
                row.getString("vital"),
                row.getTimestamp("measured_at").toInstant(),
                EventCodec.mapper().readValue(row.getString("inputs"), INPUTS));
    }
}
