package no.varde.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * Readings for tests. Start with {@link #of} and change what the test is about; what it does not say is a fresh id and
 * arrival one second after measurement.
 */
public final class Readings {

    private Readings() {}

    /** A reading of one plausible value in the vital's canonical unit. */
    public static Reading of(String patientId, String deviceId, String vital, String value, Instant measuredAt) {
        return of(patientId, deviceId, measuredAt, value(vital, value));
    }

    public static Reading of(String patientId, String deviceId, Instant measuredAt, Reading.Value... values) {
        return new Reading(
                id(), patientId, deviceId, null, measuredAt, measuredAt.plusSeconds(1), List.of(values), null, null);
    }

    /** A blood pressure: one reading, two values. */
    public static Reading bloodPressure(
            String patientId, String deviceId, int systolic, int diastolic, Instant measuredAt) {
        return of(
                patientId,
                deviceId,
                measuredAt,
                value("BP_SYSTOLIC", Integer.toString(systolic)),
                value("BP_DIASTOLIC", Integer.toString(diastolic)));
    }

    public static Reading.Value value(String vital, String value) {
        return value(vital, value, Quality.GOOD);
    }

    public static Reading.Value value(String vital, String value, Quality quality) {
        return Reading.Value.of(
                vital, new BigDecimal(value), VitalsTable.STANDARD.get(vital).unit(), quality);
    }

    /** The same reading under that id: a repeat, or a conflict if its contents differ. */
    public static Reading withId(Reading reading, String readingId, @Nullable String contentHash) {
        return new Reading(
                readingId,
                reading.patientId(),
                reading.deviceId(),
                reading.source(),
                reading.measuredAt(),
                reading.receivedAt(),
                reading.values(),
                reading.context(),
                contentHash);
    }

    /** A fresh reading id: 32 hex digits. */
    public static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
