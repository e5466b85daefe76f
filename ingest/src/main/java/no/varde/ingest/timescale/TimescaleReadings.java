package no.varde.ingest.timescale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.varde.contract.event.Reading;
import no.varde.contract.json.EventCodec;
import no.varde.ingest.writer.EventStore;
import no.varde.ingest.writer.FirstArrivals;
import no.varde.ingest.writer.Outcome;
import no.varde.ingest.writer.Slice;
import no.varde.ingest.writer.StoreUnavailable;
import no.varde.ingest.writer.StoredReading;

/**
 * Readings into {@code vitals.reading} and its companions. Nearly always everything is new, so a slice is first sent by
 * COPY straight into the tables. When that meets a key that is already there, the transaction is undone and the same
 * slice goes by staging, which tells repeats from conflicts.
 */
final class TimescaleReadings implements EventStore<StoredReading> {

    private static final String TEMPORARY = "pg_temp";

    private static final List<String> STAGES = List.of(
            "CREATE TEMP TABLE IF NOT EXISTS staged_reading (LIKE vitals.reading) ON COMMIT DELETE ROWS",
            "CREATE TEMP TABLE IF NOT EXISTS staged_observation (LIKE vitals.observation) ON COMMIT DELETE ROWS");

    private static final String UNSTAGE_READINGS = """
            INSERT INTO vitals.reading SELECT * FROM pg_temp.staged_reading
             ORDER BY series_id, measured_at, reading_key ON CONFLICT DO NOTHING""";

    private static final String UNSTAGE_OBSERVATIONS = """
            INSERT INTO vitals.observation SELECT * FROM pg_temp.staged_observation
             ORDER BY reading_id, measured_at ON CONFLICT DO NOTHING""";

    private static final String KEEP_CONFLICT = """
            INSERT INTO vitals.conflict (reading_id, content_hash, patient_id, measured_at, received_at, event)
            VALUES (?, ?, ?, ?::timestamptz, ?::timestamptz, ?::jsonb) ON CONFLICT DO NOTHING""";

    private final FencedTransaction transaction;
    private final SeriesTable series;
    private final Copy<StoredReading> identities = new Copy<>(new IdentityMapping("vitals", "identity"));
    private final Copy<ReadingRow> readings = new Copy<>(new ReadingMapping("vitals", "reading"));
    private final Copy<StoredReading> observations = new Copy<>(new ObservationMapping("vitals", "observation"));
    private final Copy<ReadingRow> stagedReadings = new Copy<>(new ReadingMapping(TEMPORARY, "staged_reading"));
    private final Copy<StoredReading> stagedObservations =
            new Copy<>(new ObservationMapping(TEMPORARY, "staged_observation"));

    TimescaleReadings(FencedTransaction transaction, SeriesTable series) {
        this.transaction = transaction;
        this.series = series;
    }

    @Override
    public Outcome write(Slice<StoredReading> slice) {
        try {
            FirstArrivals among = FirstArrivals.of(slice.events());
            Map<SeriesKey, Integer> ids = series.idsOf(among.first());
            Outcome outcome = transaction.run(slice, connection -> copy(connection, slice, among, ids));
            return outcome instanceof Outcome.Refused(String reason) && reason.equals(FencedTransaction.DUPLICATE_KEY)
                    ? transaction.run(slice, connection -> stage(connection, slice, among, ids))
                    : outcome;
        } catch (StoreUnavailable e) {
            series.forget();
            throw e;
        }
    }

    private Outcome.Written copy(
            Connection connection, Slice<StoredReading> slice, FirstArrivals among, Map<SeriesKey, Integer> ids)
            throws SQLException {
        Map<UUID, FirstArrivals.Holder> known = Identities.known(connection, among, ids);
        FirstArrivals arrivals = known.isEmpty() ? among : FirstArrivals.of(slice.events(), known);
        List<ReadingRow> rows = ReadingRow.of(arrivals.first(), ids);
        identities.into(connection, arrivals.hashed());
        readings.into(connection, rows);
        observations.into(connection, observationsOf(arrivals));
        keep(connection, arrivals.conflicts());
        return written(arrivals, rows.size());
    }

    private Outcome.Written stage(
            Connection connection, Slice<StoredReading> slice, FirstArrivals among, Map<SeriesKey, Integer> ids)
            throws SQLException {
        FirstArrivals arrivals = FirstArrivals.of(slice.events(), Identities.claim(connection, among, ids));
        try (Statement statement = connection.createStatement()) {
            for (String stage : STAGES) {
                statement.execute(stage);
            }
            stagedReadings.into(connection, ReadingRow.of(arrivals.first(), ids));
            stagedObservations.into(connection, observationsOf(arrivals));
            int rows = statement.executeUpdate(UNSTAGE_READINGS);
            statement.executeUpdate(UNSTAGE_OBSERVATIONS);
            keep(connection, arrivals.conflicts());
            return written(arrivals, rows);
        }
    }

    private static Outcome.Written written(FirstArrivals arrivals, int rows) {
        int values = arrivals.first().stream()
                .mapToInt(reading -> reading.values().size())
                .sum();
        return new Outcome.Written(
                rows,
                arrivals.repeatedValues() + values - rows,
                arrivals.conflicts().size());
    }

    private static List<StoredReading> observationsOf(FirstArrivals arrivals) {
        return arrivals.first().stream().filter(StoredReading::hasObservation).toList();
    }

    private static String contentsOf(Reading reading) {
        return reading.contentHash() == null ? reading.readingId() : reading.contentHash();
    }

    private static void keep(Connection connection, List<StoredReading> conflicts) throws SQLException {
        if (conflicts.isEmpty()) {
            return;
        }
        try (PreparedStatement keep = connection.prepareStatement(KEEP_CONFLICT)) {
            for (StoredReading reading : conflicts) {
                keep.setObject(1, reading.id());
                keep.setString(2, contentsOf(reading.event()));
                keep.setString(3, reading.event().patientId());
                keep.setString(4, reading.measuredAt().toString());
                keep.setString(5, reading.receivedAt().toString());
                keep.setString(6, EventCodec.encodeToString(reading.event()));
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }
}
