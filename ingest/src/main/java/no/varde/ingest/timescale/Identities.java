package no.varde.ingest.timescale;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.varde.ingest.writer.FirstArrivals;
import no.varde.ingest.writer.StoredReading;

/** Decides between a new reading, a repeat and a conflict where the tables already know some of the ids. */
final class Identities {

    private static final String CLAIM = """
            INSERT INTO vitals.identity (reading_id, content_hash, patient_id, measured_at, received_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            ON CONFLICT DO NOTHING RETURNING reading_id""";

    private static final String FIND =
            "SELECT reading_id, content_hash, patient_id FROM vitals.identity WHERE reading_id = ANY (?)";

    private record Known(String contentHash, String patientId) {}

    private Identities() {}

    /**
     * Claims the ids that are free and compares the others with who has them.
     *
     * @param arrivals already sorted out within the batch
     */
    static FirstArrivals claim(Connection connection, FirstArrivals arrivals) throws SQLException {
        List<StoredReading> hashed = arrivals.first().stream()
                .filter(reading -> reading.event().contentHash() != null)
                .sorted(Comparator.comparing(StoredReading::id))
                .toList();
        Set<UUID> claimed = insert(connection, hashed);
        Map<UUID, Known> known =
                find(connection, hashed.stream().map(StoredReading::id).filter(id -> !claimed.contains(id)));
        List<StoredReading> first = new ArrayList<>(arrivals.first().size());
        List<StoredReading> conflicts = new ArrayList<>(arrivals.conflicts());
        int repeated = arrivals.repeatedValues();
        for (StoredReading reading : arrivals.first()) {
            Known holder = known.get(reading.id());
            if (holder == null || reading.event().contentHash() == null) {
                first.add(reading);
            } else if (reading.isRepeatOf(holder.contentHash(), holder.patientId())) {
                repeated += reading.values().size();
            } else {
                conflicts.add(reading);
            }
        }
        return new FirstArrivals(first, conflicts, repeated);
    }

    private static Set<UUID> insert(Connection connection, List<StoredReading> readings) throws SQLException {
        Set<UUID> claimed = new HashSet<>();
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setArray(1, array(connection, "uuid", readings.stream().map(StoredReading::id)));
            claim.setArray(
                    2,
                    array(
                            connection,
                            "text",
                            readings.stream().map(r -> r.event().contentHash())));
            claim.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            readings.stream().map(r -> r.event().patientId())));
            claim.setArray(
                    4,
                    array(
                            connection,
                            "timestamptz",
                            readings.stream().map(r -> r.measuredAt().toString())));
            claim.setArray(
                    5,
                    array(
                            connection,
                            "timestamptz",
                            readings.stream().map(r -> r.receivedAt().toString())));
            try (ResultSet rows = claim.executeQuery()) {
                while (rows.next()) {
                    claimed.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return claimed;
    }

    private static Map<UUID, Known> find(Connection connection, Stream<UUID> ids) throws SQLException {
        Map<UUID, Known> known = new HashMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, array(connection, "uuid", ids));
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getObject(1, UUID.class), new Known(rows.getString(2), rows.getString(3)));
                }
            }
        }
        return known;
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
