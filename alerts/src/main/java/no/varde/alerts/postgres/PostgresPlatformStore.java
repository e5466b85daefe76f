package no.varde.alerts.postgres;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.varde.alerts.inhibition.Inhibition;
import no.varde.alerts.ward.PlatformStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link PlatformStore} over all of schema {@code triage}; each question is answered from the active alerts alone. */
final class PostgresPlatformStore implements PlatformStore {

    /** Any number that nothing else in this database locks; the letters "watch". */
    private static final long TURN = 0x7761746368L;

    private final JdbcClient jdbc;

    PostgresPlatformStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean takeTurn() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .params(TURN)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isRaised(String dedupKey) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM triage.alert WHERE dedup_key = ? AND condition_active AND "
                        + AlertSql.ACTIVE + ")")
                .params(dedupKey)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Silent silent() {
        return jdbc.sql("""
                        SELECT count(*) AS active, count(*) FILTER (WHERE EXISTS (
                            SELECT 1 FROM triage.alert a
                            WHERE a.patient_id = p.patient_id AND a.condition_active AND a.%s
                                AND (a.family = 'TECH-2' OR a.rule_id = 'TECH-2'
                                    OR (a.family = 'MISS' AND a.rule_id IN ('MISS-2', 'MISS-3'))))) AS silent
                        FROM triage.patient p WHERE p.status = 'ACTIVE'
                        """.formatted(AlertSql.ACTIVE))
                .query((row, number) -> new Silent(row.getLong("silent"), row.getLong("active")))
                .single();
    }

    @Override
    public Optional<Duration> delaySince(Instant instant, int atLeast) {
        return jdbc.sql("""
                        SELECT percentile_disc(0.95) WITHIN GROUP (ORDER BY waited_ms) AS p95
                        FROM triage.finding WHERE taken_at >= ? HAVING count(waited_ms) >= ?
                        """)
                .params(Timestamp.from(instant), atLeast)
                .query((row, number) -> Duration.ofMillis(row.getLong("p95")))
                .optional();
    }

    @Override
    public List<String> misjudged(boolean blind, int atMost) {
        String wrong = blind ? "suppressed_by IS NULL AND severity <> 'RED'" : "suppressed_by = :blind";
        return jdbc.sql("SELECT DISTINCT patient_id FROM triage.alert WHERE " + AlertSql.ACTIVE
                        + " AND patient_id IS NOT NULL AND (family IN ('MISS', 'TECH-2') OR rule_id = 'TECH-2') AND "
                        + wrong + " LIMIT :most")
                .param("blind", Inhibition.BLIND)
                .param("most", atMost)
                .query((row, number) -> row.getString("patient_id"))
                .list();
    }
}
