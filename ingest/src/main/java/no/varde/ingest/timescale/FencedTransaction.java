package no.varde.ingest.timescale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import no.varde.ingest.writer.Outcome;
import no.varde.ingest.writer.Poison;
import no.varde.ingest.writer.Slice;
import no.varde.ingest.writer.StoreUnavailable;

/**
 * Stores a slice and moves its partition's offset in one transaction. The offset moves first and only from where this
 * writer last saw it: its row lock keeps a second writer of the partition waiting, and then tells it that it is late.
 */
final class FencedTransaction {

    /** SQLSTATE of a unique violation, as the reason of a refusal. */
    static final String DUPLICATE_KEY = "SQLSTATE_23505";

    private static final String MOVE = """
            UPDATE vitals.ingest_offset SET next = ?, moved_at = now()
             WHERE topic_id = ? AND partition = ? AND next = ?""";

    private static final String KEEP_POISON = """
            INSERT INTO vitals.poison (topic_id, partition, kafka_offset, topic, reason)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private final DataSource pool;

    FencedTransaction(DataSource pool) {
        this.pool = pool;
    }

    /** What to store besides the offset. */
    @FunctionalInterface
    interface Work {
        Outcome.Written in(Connection connection) throws SQLException;
    }

    /** @throws StoreUnavailable if the database did not answer or has a passing trouble */
    Outcome run(Slice<?> slice, Work work) {
        try (Connection connection = pool.getConnection()) {
            return run(connection, slice, work);
        } catch (SQLException e) {
            if (isAboutTheData(e)) {
                return new Outcome.Refused("SQLSTATE_" + e.getSQLState());
            }
            throw unavailable(e);
        }
    }

    private static Outcome run(Connection connection, Slice<?> slice, Work work) throws SQLException {
        try {
            if (!move(connection, slice)) {
                connection.rollback();
                return new Outcome.Fenced();
            }
            keep(connection, slice);
            Outcome.Written written = work.in(connection);
            connection.commit();
            return written;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static boolean move(Connection connection, Slice<?> slice) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setLong(1, slice.next());
            move.setString(2, slice.partition().topicId());
            move.setInt(3, slice.partition().partition());
            move.setLong(4, slice.from());
            return move.executeUpdate() == 1;
        }
    }

    private static void keep(Connection connection, Slice<?> slice) throws SQLException {
        if (slice.poison().isEmpty()) {
            return;
        }
        try (PreparedStatement keep = connection.prepareStatement(KEEP_POISON)) {
            for (Poison poison : slice.poison()) {
                keep.setString(1, slice.partition().topicId());
                keep.setInt(2, slice.partition().partition());
                keep.setLong(3, poison.offset());
                keep.setString(4, slice.partition().topic());
                keep.setString(5, poison.reason());
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Class 22 is bad data, class 23 a broken constraint: the same rows fail again however often they are tried. */
    private static boolean isAboutTheData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /** Says which state, never what the database said: its messages quote rows. */
    static StoreUnavailable unavailable(SQLException e) {
        return new StoreUnavailable("database, SQLSTATE " + e.getSQLState(), isAway(e), e);
    }

    /**
     * Whether other partitions would fare no better: no connection (none, 08), no resources (53), a statement that took
     * too long or a server that stops (57), trouble with its disk (58). A lock, or a right to one table, is not that.
     */
    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state == null || AWAY.contains(state.substring(0, Math.min(2, state.length())));
    }
}
