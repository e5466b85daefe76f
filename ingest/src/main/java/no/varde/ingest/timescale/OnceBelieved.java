package no.varde.ingest.timescale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.varde.ingest.writer.FirstArrivals.Holder;
import no.varde.ingest.writer.StoredReading;
import org.jspecify.annotations.Nullable;

/**
 * Readings that were stored at their own time when they first came, and whose repeat came so late that this time is no
 * longer believed. Few readings have such a time, so that the table of rows is seldom asked.
 */
final class OnceBelieved {

    private static final String FIND = """
            SELECT DISTINCT r.reading_key
              FROM unnest(?::int[], ?::timestamptz[], ?::bigint[]) AS k (series_id, measured_at, reading_key)
              JOIN vitals.reading r USING (series_id, measured_at, reading_key)""";

    private OnceBelieved() {}

    /** Those of the readings that are stored at the device's own time, as the holders of their ids. */
    static Map<UUID, Holder> among(Connection connection, List<StoredReading> readings, Map<SeriesKey, Integer> series)
            throws SQLException {
        List<StoredReading> late =
                readings.stream().filter(reading -> lateTime(reading) != null).toList();
        if (late.isEmpty()) {
            return Map.of();
        }
        Set<Long> stored = stored(connection, late, series);
        Map<UUID, Holder> holders = new HashMap<>();
        for (StoredReading reading : late) {
            if (stored.contains(reading.key())) {
                holders.put(
                        reading.id(),
                        new Holder(
                                reading.event().contentHash(), reading.event().patientId()));
            }
        }
        return holders;
    }

    /** A time that is too far ahead now was so when the reading first came. */
    private static @Nullable Instant lateTime(StoredReading reading) {
        Instant own = reading.event().context() == null
                ? null
                : reading.event().context().deviceTime();
        return own == null || own.isAfter(reading.measuredAt()) ? null : own;
    }

    private static Set<Long> stored(Connection connection, List<StoredReading> late, Map<SeriesKey, Integer> series)
            throws SQLException {
        List<Integer> ids = new ArrayList<>();
        List<String> times = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        for (StoredReading reading : late) {
            for (StoredReading.StoredValue value : reading.values()) {
                ids.add(Objects.requireNonNull(series.get(SeriesKey.of(reading, value))));
                times.add(String.valueOf(lateTime(reading)));
                keys.add(reading.key());
            }
        }
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, connection.createArrayOf("int", ids.toArray()));
            find.setArray(2, connection.createArrayOf("timestamptz", times.toArray()));
            find.setArray(3, connection.createArrayOf("bigint", keys.toArray()));
            Set<Long> stored = new HashSet<>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getLong(1));
                }
            }
            return stored;
        }
    }
}
