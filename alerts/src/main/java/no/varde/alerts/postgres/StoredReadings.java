package no.varde.alerts.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import no.varde.alerts.simulation.SimulationStore.Stored;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.event.Symptom;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * Rows of stored values, those of one reading after one another, become readings again. A reading's id is the half of it
 * that every value has: 16 hex digits, which sort as the whole id does.
 */
final class StoredReadings {

    private static final Quality[] QUALITIES = {Quality.GOOD, Quality.SUSPECT, Quality.REJECTED};

    private final String patientId;
    private final int atMost;
    private final VitalsTable vitals;
    private final Map<Place, Reading.Context> circumstances = new HashMap<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Reading.Value> values = new ArrayList<>();
    private @Nullable Reading begun;
    private int rows;

    StoredReadings(String patientId, int atMost, VitalsTable vitals) {
        this.patientId = patientId;
        this.atMost = atMost;
        this.vitals = vitals;
    }

    /** What is there; where there was more, without the reading that may be cut in two. */
    Stored stored() {
        boolean truncated = rows > atMost;
        if (!truncated) {
            complete();
        }
        return new Stored(List.copyOf(readings), Math.min(rows, atMost), truncated);
    }

    /** What came with a reading beside its values. */
    void circumstances(ResultSet row) throws SQLException {
        List<String> names = List.of((String[]) row.getArray("symptoms").getArray());
        List<Symptom> known = Arrays.stream(Symptom.values())
                .filter(symptom -> names.contains(symptom.name()))
                .toList();
        Timestamp deviceTime = row.getTimestamp("device_time");
        Reading.Context context = new Reading.Context(
                row.getObject("on_oxygen", Boolean.class),
                known,
                deviceTime == null ? null : deviceTime.toInstant(),
                List.of());
        Instant measuredAt = row.getTimestamp("measured_at").toInstant();
        circumstances.put(new Place(row.getLong("reading_key"), measuredAt), context);
    }

    /** One value, in order of arrival; circumstances have come before. */
    void value(ResultSet row) throws SQLException {
        rows++;
        String readingId = HexFormat.of().toHexDigits(row.getLong("reading_key"));
        Instant measuredAt = row.getTimestamp("measured_at").toInstant();
        if (begun == null
                || !begun.readingId().equals(readingId)
                || !begun.measuredAt().equals(measuredAt)) {
            complete();
            begun = new Reading(
                    readingId,
                    patientId,
                    row.getString("device_id"),
                    row.getString("source"),
                    measuredAt,
                    row.getTimestamp("received_at").toInstant(),
                    List.of(),
                    circumstances.get(new Place(row.getLong("reading_key"), measuredAt)),
                    null);
        }
        values.add(measured(row));
    }

    private void complete() {
        Reading reading = begun;
        if (reading != null) {
            readings.add(new Reading(
                    reading.readingId(),
                    reading.patientId(),
                    reading.deviceId(),
                    reading.source(),
                    reading.measuredAt(),
                    reading.receivedAt(),
                    values,
                    reading.context(),
                    null));
            values.clear();
        }
    }

    private Reading.Value measured(ResultSet row) throws SQLException {
        Quality quality = QUALITIES[row.getInt("quality")];
        String code = row.getString("vital");
        Double number = row.getObject("value", Double.class);
        Vital vital = vitals.find(code).orElse(null);
        String known = vital == null ? code : vital.code();
        if (number == null || vital == null) {
            return new Reading.Value(known, null, null, null, null, quality);
        }
        if (!vital.isCoded()) {
            return new Reading.Value(known, BigDecimal.valueOf(number), null, null, vital.unit(), quality);
        }
        int ordinal = number.intValue();
        String coded =
                ordinal >= 0 && ordinal < vital.codes().size() ? vital.codes().get(ordinal) : null;
        return new Reading.Value(known, null, coded, null, null, quality);
    }

    private record Place(long readingKey, Instant measuredAt) {}
}
