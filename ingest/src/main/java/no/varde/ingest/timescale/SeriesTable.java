package no.varde.ingest.timescale;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.varde.ingest.writer.StoredReading;
import org.jspecify.annotations.Nullable;

/** Ids of series, cached. New series are added in short transactions of their own, before the rows that need them. */
final class SeriesTable {

    private static final String KEYS =
            "unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS k (patient_id, device_id, source, vital)";

    private static final String FIND = """
            SELECT s.id, s.patient_id, s.device_id, s.source, s.vital
              FROM %s JOIN vitals.series s
                ON s.patient_id = k.patient_id AND s.vital = k.vital AND s.device_id = k.device_id
               AND s.source IS NOT DISTINCT FROM k.source""".formatted(KEYS);

    private static final String ADD = """
            INSERT INTO vitals.series (patient_id, device_id, source, vital)
            SELECT k.patient_id, k.device_id, k.source, k.vital FROM %s
            ON CONFLICT DO NOTHING""".formatted(KEYS);

    private final DataSource pool;
    private final RecentlyUsed<SeriesKey, Integer> cache;

    SeriesTable(DataSource pool, int cacheSize) {
        this.pool = pool;
        this.cache = new RecentlyUsed<>(cacheSize);
    }

    /** The ids of all series that these readings have values of. */
    Map<SeriesKey, Integer> idsOf(List<StoredReading> readings) {
        Set<SeriesKey> wanted = readings.stream()
                .flatMap(reading -> reading.values().stream().map(value -> SeriesKey.of(reading, value)))
                .collect(Collectors.toCollection(() -> new TreeSet<>(SeriesKey.ORDER)));
        Map<SeriesKey, Integer> ids = new HashMap<>(cache.present(wanted));
        wanted.removeAll(ids.keySet());
        if (!wanted.isEmpty()) {
            Map<SeriesKey, Integer> found = findOrAdd(wanted);
            cache.putAll(found);
            ids.putAll(found);
        }
        return ids;
    }

    /** After trouble with the database: it may have come back from a backup in which a cached series does not exist. */
    void forget() {
        cache.clear();
    }

    private Map<SeriesKey, Integer> findOrAdd(Set<SeriesKey> wanted) {
        try (Connection connection = pool.getConnection()) {
            Map<SeriesKey, Integer> found = find(connection, wanted);
            // Looked up first: an insert that conflicts would use up a number of the identity column.
            Set<SeriesKey> missing = new TreeSet<>(SeriesKey.ORDER);
            missing.addAll(wanted);
            missing.removeAll(found.keySet());
            if (!missing.isEmpty()) {
                add(connection, missing);
                found.putAll(find(connection, missing));
            }
            connection.commit();
            return found;
        } catch (SQLException e) {
            throw FencedTransaction.unavailable(e);
        }
    }

    private static Map<SeriesKey, Integer> find(Connection connection, Set<SeriesKey> keys) throws SQLException {
        Map<SeriesKey, Integer> ids = new HashMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            setKeys(connection, find, keys);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    SeriesKey key =
                            new SeriesKey(rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5));
                    ids.put(key, rows.getInt(1));
                }
            }
        }
        return ids;
    }

    private static void add(Connection connection, Set<SeriesKey> keys) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            setKeys(connection, add, keys);
            add.executeUpdate();
        }
        // The rows must be seen by other writers at once, and must outlive a batch that is rolled back.
        connection.commit();
    }

    private static void setKeys(Connection connection, PreparedStatement statement, Collection<SeriesKey> keys)
            throws SQLException {
        statement.setArray(1, texts(connection, keys, SeriesKey::patientId));
        statement.setArray(2, texts(connection, keys, SeriesKey::deviceId));
        statement.setArray(3, texts(connection, keys, SeriesKey::source));
        statement.setArray(4, texts(connection, keys, SeriesKey::vital));
    }

    private static Array texts(
            Connection connection, Collection<SeriesKey> keys, Function<SeriesKey, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf("text", keys.stream().map(column).toArray());
    }
}
