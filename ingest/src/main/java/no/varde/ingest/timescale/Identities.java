package no.varde.ingest.timescale;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.varde.ingest.writer.FirstArrivals;
import no.varde.ingest.writer.FirstArrivals.Holder;
import no.varde.ingest.writer.StoredReading;
import org.jspecify.annotations.Nullable;

/** Who came first under each id, in {@code vitals.identity}. */
final class Identities {

    private static final String CLAIM = """
            INSERT INTO vitals.identity (reading_id, content_hash, patient_id, measured_at, received_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            ON CONFLICT DO NOTHING RETURNING reading_id""";

    private static final String FIND =
            "SELECT reading_id, content_hash, patient_id FROM vitals.identity WHERE reading_id = ANY (?)";

    private Identities() {}

    /** Claims the ids that are free and tells who has the others. The readings' ids differ from each other. */
    static Map<UUID, Holder> claim(Connection connection, FirstArrivals arrivals, Map<SeriesKey, Integer> series)
            throws SQLException {
        Map<UUID, Holder> holders = known(connection, arrivals, series);
        holders.putAll(claim(
                connection,
                arrivals.hashed().stream()
                        .filter(reading -> !holders.containsKey(reading.id()))
                        .toList()));
        return holders;
    }

    /**
     * Who has ids that no key of a table would show to be taken: a reading without a sender's id has a row in
     * {@code vitals.identity} only if its clock was wrong, and whether it was depends on when the reading came.
     */
    static Map<UUID, Holder> known(Connection connection, FirstArrivals arrivals, Map<SeriesKey, Integer> series)
            throws SQLException {
        Set<UUID> saidByTheId = new HashSet<>();
        for (StoredReading reading : arrivals.first()) {
            if (reading.event().contentHash() == null) {
                saidByTheId.add(reading.id());
            }
        }
        Map<UUID, Holder> holders = saidByTheId.isEmpty() ? new HashMap<>() : find(connection, saidByTheId);
        holders.putAll(OnceBelieved.among(connection, arrivals.hashed(), series));
        return holders;
    }

    private static Map<UUID, Holder> claim(Connection connection, List<StoredReading> readings) throws SQLException {
        List<StoredReading> sorted = readings.stream()
                .sorted(Comparator.comparing(StoredReading::id))
                .toList();
        Set<UUID> taken = new HashSet<>(sorted.stream().map(StoredReading::id).toList());
        taken.removeAll(insert(connection, sorted));
        return taken.isEmpty() ? Map.of() : find(connection, taken);
    }

    private static Set<UUID> insert(Connection connection, List<StoredReading> readings) throws SQLException {
        Set<UUID> claimed = new HashSet<>();
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setArray(1, array(connection, "uuid", readings, StoredReading::id));
            claim.setArray(2, array(connection, "text", readings, r -> r.event().contentHash()));
            claim.setArray(3, array(connection, "text", readings, r -> r.event().patientId()));
            claim.setArray(
                    4,
                    array(
                            connection,
                            "timestamptz",
                            readings,
                            r -> r.measuredAt().toString()));
            claim.setArray(
                    5,
                    array(
                            connection,
                            "timestamptz",
                            readings,
                            r -> r.receivedAt().toString()));
            try (ResultSet rows = claim.executeQuery()) {
                while (rows.next()) {
                    claimed.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return claimed;
    }

    private static Map<UUID, Holder> find(Connection connection, Set<UUID> ids) throws SQLException {
        Map<UUID, Holder> holders = new HashMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    holders.put(rows.getObject(1, UUID.class), new Holder(rows.getString(2), rows.getString(3)));
                }
            }
        }
        return holders;
    }

    private static Array array(
            Connection connection,
            String type,
            List<StoredReading> readings,
            Function<StoredReading, ? extends @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, readings.stream().map(column).toArray());
    }
}
