package no.varde.ingest.timescale;

import de.bytefish.pgbulkinsert.PgBulkInsert;
import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Binary COPY of rows of one kind into one table. */
final class Copy<T> {

    private static final long POSTGRES_EPOCH =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private final PgBulkInsert<T> insert;

    Copy(AbstractMapping<T> mapping) {
        this.insert = new PgBulkInsert<>(mapping);
    }

    /** Does nothing for no rows: a COPY costs two round trips. */
    void into(Connection connection, List<T> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            insert.saveAll(connection.unwrap(PGConnection.class), rows);
        } catch (RuntimeException e) {
            throw sqlCauseOf(e);
        }
    }

    /** The library wraps what the server said; its SQLSTATE decides what happens next. */
    private static SQLException sqlCauseOf(RuntimeException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        throw e;
    }

    /** A timestamptz on the wire: microseconds since 2000. Written as a bigint, which spares a detour by calendars. */
    static long wire(Instant instant) {
        return (instant.getEpochSecond() - POSTGRES_EPOCH) * 1_000_000 + instant.getNano() / 1_000;
    }

    static @Nullable Long wireOrNull(@Nullable Instant instant) {
        return instant == null ? null : wire(instant);
    }
}
