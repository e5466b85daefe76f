package no.varde.ingest.timescale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;
import no.varde.ingest.writer.Checkpoints;
import no.varde.ingest.writer.PartitionId;

/** Offsets in {@code vitals.ingest_offset}. */
final class TimescaleCheckpoints implements Checkpoints {

    private static final String FIND = "SELECT next FROM vitals.ingest_offset WHERE topic_id = ? AND partition = ?";

    private static final String FIND_NAMESAKE =
            "SELECT next FROM vitals.ingest_offset WHERE topic_id <> ? AND partition = ? AND topic = ?";

    private static final String ADD = """
            INSERT INTO vitals.ingest_offset (topic_id, partition, topic, next)
            VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String RESET = """
            UPDATE vitals.ingest_offset SET next = ?, moved_at = now()
             WHERE topic_id = ? AND partition = ? AND next = ?""";

    private final DataSource pool;

    TimescaleCheckpoints(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Resumption resume(PartitionId partition, Log log) {
        try (Connection connection = pool.getConnection()) {
            Resumption resumption = resume(connection, partition, log);
            connection.commit();
            return resumption;
        } catch (SQLException e) {
            throw FencedTransaction.unavailable(e);
        }
    }

    private static Resumption resume(Connection connection, PartitionId partition, Log log) throws SQLException {
        OptionalLong stored = find(connection, partition);
        if (stored.isEmpty()) {
            return begin(connection, partition, log);
        }
        long next = stored.getAsLong();
        if (next >= log.beginning() && next <= log.end()) {
            return new Resumption(next, How.CONTINUED);
        }
        reset(connection, partition, next, log.beginning());
        return new Resumption(log.beginning(), next < log.beginning() ? How.RECORDS_EXPIRED : How.LOG_SHRUNK);
    }

    private static Resumption begin(Connection connection, PartitionId partition, Log log) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, partition.topicId());
            add.setInt(2, partition.partition());
            add.setString(3, partition.topic());
            add.setLong(4, log.beginning());
            add.executeUpdate();
        }
        // Another writer may have been quicker and further: what stands in the table counts.
        long next = find(connection, partition).orElse(log.beginning());
        return new Resumption(next, hasNamesake(connection, partition) ? How.NEW_TOPIC : How.NEW);
    }

    private static OptionalLong find(Connection connection, PartitionId partition) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, partition.topicId());
            find.setInt(2, partition.partition());
            try (ResultSet rows = find.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static boolean hasNamesake(Connection connection, PartitionId partition) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND_NAMESAKE)) {
            find.setString(1, partition.topicId());
            find.setInt(2, partition.partition());
            find.setString(3, partition.topic());
            try (ResultSet rows = find.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void reset(Connection connection, PartitionId partition, long from, long to) throws SQLException {
        try (PreparedStatement reset = connection.prepareStatement(RESET)) {
            reset.setLong(1, to);
            reset.setString(2, partition.topicId());
            reset.setInt(3, partition.partition());
            reset.setLong(4, from);
            reset.executeUpdate();
        }
    }
}
