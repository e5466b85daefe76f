package no.varde.alerts.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.alerts.burden.BurdenStore;
import no.varde.alerts.burden.Tally;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link BurdenStore} by counting; each question reads the alerts opened in its period through an index on that. */
final class PostgresBurdenStore implements BurdenStore {

    private static final String[] ACTIONABLE = Arrays.stream(Outcome.values())
            .filter(Outcome::isActionable)
            .map(Outcome::name)
            .toArray(String[]::new);

    private static final String RANKS = """
            count(*) AS counted, percentile_disc(ARRAY[0.5, 0.95]) WITHIN GROUP (
                ORDER BY greatest(0, extract(epoch FROM %s) * 1000)::bigint) AS ranks
            """;

    private static final String OPENED = """
            FROM triage.alert a JOIN triage.alert_event e ON e.alert_id = a.alert_id AND e.version = 1
            WHERE a.opened_at >= :since AND a.opened_at <= :until
            """;

    private final JdbcClient jdbc;

    PostgresBurdenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tally> tallies(Scope scope) {
        return ask("""
                        SELECT care_unit_id, rule_id, severity, count(*) AS opened, count(outcome) AS resolved,
                            count(*) FILTER (WHERE outcome = ANY (:actionable)) AS actionable,
                            count(*) FILTER (WHERE resolved_at IS NOT NULL AND outcome IS NULL) AS auto,
                            count(*) FILTER (WHERE resolved_at IS NOT NULL OR reopen_count > 0) AS ended_once,
                            count(*) FILTER (WHERE reopen_count > 0) AS reopened
                        FROM triage.alert WHERE opened_at >= :since AND opened_at <= :until %s
                        GROUP BY care_unit_id, rule_id, severity
                        """, scope)
                .param("actionable", ACTIONABLE)
                .query(PostgresBurdenStore::tally)
                .list();
    }

    @Override
    public Map<String, Duration> followed(Scope scope) {
        Map<String, Duration> byUnit = new HashMap<>();
        ask("""
                        SELECT care_unit_id, sum(extract(epoch FROM
                            least(coalesce(until, :until), :until) - greatest(since, :since)))::bigint AS seconds
                        FROM triage.patient_period
                        WHERE (until IS NULL OR until > :since) AND since < :until %s
                        GROUP BY care_unit_id
                        """, scope)
                .query(each(
                        row -> byUnit.put(row.getString("care_unit_id"), Duration.ofSeconds(row.getLong("seconds")))));
        return byUnit;
    }

    @Override
    public Map<String, List<Instant>> openings(Scope scope) {
        Map<String, List<Instant>> byUnit = new HashMap<>();
        ask("""
                        SELECT care_unit_id, opened_at FROM triage.alert
                        WHERE opened_at >= :since AND opened_at <= :until AND care_unit_id IS NOT NULL %s
                        """, scope)
                .query(each(row -> byUnit.computeIfAbsent(row.getString("care_unit_id"), unit -> new ArrayList<>())
                        .add(row.getTimestamp("opened_at").toInstant())));
        return byUnit;
    }

    @Override
    public Map<String, Long> active(Scope scope, Instant openedBefore) {
        Map<String, Long> byUnit = new HashMap<>();
        ask(
                        "SELECT coalesce(care_unit_id, '') AS unit, count(*) AS stale FROM triage.alert WHERE "
                                + AlertSql.ACTIVE + " AND opened_at < :before %s GROUP BY 1",
                        scope)
                .param("before", Timestamp.from(openedBefore))
                .query(each(row -> byUnit.put(row.getString("unit"), row.getLong("stale"))));
        return byUnit;
    }

    /** An alert's first event has the measurement that opened it; the alert itself has the newest. */
    @Override
    public Delay delay(Scope scope) {
        Set<String> units = scope.units();
        return units == null
                ? ask(
                                "SELECT " + RANKS.formatted("at - measured_at")
                                        + "FROM triage.alert_event WHERE version = 1 AND at >= :since AND at <= :until %s",
                                scope)
                        .query((row, number) -> delay(row))
                        .single()
                : ask("SELECT " + RANKS.formatted("e.at - e.measured_at") + OPENED + " %s", scope)
                        .query((row, number) -> delay(row))
                        .single();
    }

    @Override
    public Map<String, Delay> delays(Scope scope) {
        Map<String, Delay> byUnit = new HashMap<>();
        ask(
                        "SELECT care_unit_id, " + RANKS.formatted("e.at - e.measured_at") + OPENED
                                + " AND care_unit_id IS NOT NULL %s GROUP BY care_unit_id",
                        scope)
                .query(each(row -> byUnit.put(row.getString("care_unit_id"), delay(row))));
        return byUnit;
    }

    private JdbcClient.StatementSpec ask(String sql, Scope scope) {
        Set<String> units = scope.units();
        JdbcClient.StatementSpec asked = jdbc.sql(sql.formatted(units == null ? "" : "AND care_unit_id = ANY (:units)"))
                .param("since", Timestamp.from(scope.since()))
                .param("until", Timestamp.from(scope.until()));
        return units == null ? asked : asked.param("units", units.toArray(String[]::new));
    }

    /** Says which of the many kinds of handler a lambda is. */
    private static RowCallbackHandler each(RowCallbackHandler handler) {
        return handler;
    }

    private static Tally tally(ResultSet row, int number) throws SQLException {
        return new Tally(
                row.getString("care_unit_id"),
                row.getString("rule_id"),
                Severity.valueOf(row.getString("severity")),
                row.getLong("opened"),
                row.getLong("resolved"),
                row.getLong("actionable"),
                row.getLong("auto"),
                row.getLong("ended_once"),
                row.getLong("reopened"));
    }

    private static Delay delay(ResultSet row) throws SQLException {
        long count = row.getLong("counted");
        if (count == 0) {
            return Delay.NONE;
        }
        Long[] ranks = (Long[]) row.getArray("ranks").getArray();
        return new Delay(count, Duration.ofMillis(ranks[0]), Duration.ofMillis(ranks[1]));
    }
}
