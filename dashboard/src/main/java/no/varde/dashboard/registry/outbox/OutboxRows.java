package no.varde.dashboard.registry.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.varde.dashboard.postgres.PgInstant;

/**
 * {@code care.outbox} over the one connection that holds the relay's lock: when that connection is lost, so is the right
 * to publish.
 */
final class OutboxRows {

    /** Any number will do as long as nothing else in this database locks it. */
    private static final long LOCK = 0x5641524445L;

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    record Row(long id, String topic, String key, String body, Instant createdAt) {}

    boolean lock() throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            sql.setLong(1, LOCK);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void unlock() throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
            sql.setLong(1, LOCK);
            sql.execute();
        }
    }

    List<Row> waiting(int limit) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT id, topic, key, body, created_at"
                + " FROM care.outbox WHERE published_at IS NULL ORDER BY id LIMIT ?")) {
            sql.setInt(1, limit);
            try (ResultSet rows = sql.executeQuery()) {
                List<Row> waiting = new ArrayList<>();
                while (rows.next()) {
                    waiting.add(new Row(
                            rows.getLong("id"),
                            rows.getString("topic"),
                            rows.getString("key"),
                            rows.getString("body"),
                            PgInstant.get(rows, "created_at")));
                }
                return waiting;
            }
        }
    }

    void published(List<Row> rows, Instant now) throws SQLException {
        Long[] ids = rows.stream().map(Row::id).toArray(Long[]::new);
        try (PreparedStatement sql =
                connection.prepareStatement("UPDATE care.outbox SET published_at = ? WHERE id = ANY (?)")) {
            sql.setObject(1, PgInstant.of(now));
            sql.setArray(2, connection.createArrayOf("bigint", ids));
            sql.executeUpdate();
        }
    }

    /** Publishes again what was published since {@code since}: consumers ignore a version that they know. */
    int repeat(Instant since) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("UPDATE care.outbox SET published_at = NULL WHERE published_at >= ?")) {
            sql.setObject(1, PgInstant.of(since));
            return sql.executeUpdate();
        }
    }

    void forget(Instant before) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("DELETE FROM care.outbox WHERE published_at < ?")) {
            sql.setObject(1, PgInstant.of(before));
            sql.executeUpdate();
        }
    }
}
