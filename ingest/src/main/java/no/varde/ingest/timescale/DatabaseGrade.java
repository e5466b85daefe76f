package no.varde.ingest.timescale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the database offers beyond plain tables. On the community edition of TimescaleDB the aggregate views become
 * continuous aggregates of the same names and columns, and old chunks are compressed; this cannot be a migration, since
 * the same migrations run on servers that refuse it.
 */
enum DatabaseGrade {
    /** Tables and views only. */
    PLAIN,
    /** Hypertables (TimescaleDB, Apache edition). */
    HYPERTABLES,
    /** Also compression, continuous aggregates and policies (TimescaleDB, community edition). */
    COMMUNITY;

    private static final List<String> COMPRESSION =
            List.of("""
            ALTER TABLE vitals.reading SET (timescaledb.compress, timescaledb.compress_segmentby = 'series_id',
                  timescaledb.compress_orderby = 'measured_at, reading_key')""", "SELECT add_compression_policy('vitals.reading', INTERVAL '35 days', if_not_exists => true)");

    /** Finds the grade and makes the most of it. Safe to run at every start and by several processes at once. */
    static DatabaseGrade prepare(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('vitals.grade'))");
            DatabaseGrade grade = find(statement);
            if (grade == COMMUNITY && !isPrepared(statement)) {
                aggregate(statement, "reading_hourly", "1 hour");
                aggregate(statement, "reading_daily", "1 day");
                for (String step : COMPRESSION) {
                    statement.execute(step);
                }
            }
            connection.commit();
            return grade;
        }
    }

    private static DatabaseGrade find(Statement statement) throws SQLException {
        if (!yes(statement, "SELECT count(*) > 0 FROM pg_extension WHERE extname = 'timescaledb'")
                || !yes(
                        statement,
                        "SELECT count(*) > 0 FROM timescaledb_information.hypertables"
                                + " WHERE hypertable_schema = 'vitals' AND hypertable_name = 'reading'")) {
            return PLAIN;
        }
        return yes(statement, "SELECT current_setting('timescaledb.license') = 'timescale'") ? COMMUNITY : HYPERTABLES;
    }

    private static boolean isPrepared(Statement statement) throws SQLException {
        return yes(
                statement,
                "SELECT count(*) > 0 FROM timescaledb_information.continuous_aggregates"
                        + " WHERE view_schema = 'vitals' AND view_name = 'reading_hourly'");
    }

    private static void aggregate(Statement statement, String name, String bucket) throws SQLException {
        statement.execute("DROP VIEW IF EXISTS vitals." + name);
        statement.execute("""
                CREATE MATERIALIZED VIEW vitals.%1$s
                  WITH (timescaledb.continuous, timescaledb.materialized_only = false) AS
                SELECT series_id, time_bucket(INTERVAL '%2$s', measured_at) AS bucket, min(value) AS min,
                       max(value) AS max, avg(value) AS mean, count(value) AS count, last(value, measured_at) AS last
                  FROM vitals.reading WHERE value IS NOT NULL AND quality < 2
                 GROUP BY 1, 2 WITH NO DATA""".formatted(name, bucket));
        statement.execute("""
                SELECT add_continuous_aggregate_policy('vitals.%1$s', start_offset => INTERVAL '35 days',
                       end_offset => INTERVAL '%2$s', schedule_interval => INTERVAL '30 minutes',
                       if_not_exists => true)""".formatted(name, bucket));
    }

    private static boolean yes(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery(query)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
