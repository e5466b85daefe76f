package no.varde.contract.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a device measured at one instant, on {@code varde.readings}. Blood pressure is one reading with two values.
 *
 * @param readingId hash of (deviceId, source, sender's id) or, without one, of (deviceId, source, measuredAt, canonical
 *     contents); 32 hex digits
 * @param patientId who the source was assigned to at measuredAt
 * @param source the sensor behind a gateway, where the payload names one
 * @param measuredAt when it was measured; receivedAt where the device's clock is wrong (see {@code context.deviceTime})
 * @param receivedAt when Varde first had it
 * @param contentHash hash of what the device sent, present where {@code readingId} does not already say it, that is
 *     with a sender's id or an unreliable time: two readings of one id and two hashes are a conflict
 */
public record Reading(
        String readingId,
        String patientId,
        String deviceId,
        @Nullable String source,
        Instant measuredAt,
        Instant receivedAt,
        List<Value> values,
        @Nullable Context context,
        @Nullable String contentHash) {

    public Reading {
        Objects.requireNonNull(readingId, "readingId");
        Objects.requireNonNull(patientId, "patientId");
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(measuredAt, "measuredAt");
        Objects.requireNonNull(receivedAt, "receivedAt");
        values = List.copyOf(values);
    }

    /**
     * One value of a reading: exactly one of {@code value}, {@code code} and {@code absentReason} is present.
     *
     * @param vital code in the table of vitals
     * @param value in the canonical unit
     * @param code of a coded vital, such as A in ACVPU
     * @param absentReason why there is no value, such as {@code not-performed}; never a zero
     * @param unit canonical unit in UCUM; null for coded vitals
     */
    public record Value(
            String vital,
            @Nullable BigDecimal value,
            @Nullable String code,
            @Nullable String absentReason,
            @Nullable String unit,
            Quality quality) {

        public Value {
            Objects.requireNonNull(vital, "vital");
            Objects.requireNonNull(quality, "quality");
        }

        public static Value of(String vital, BigDecimal value, String unit, Quality quality) {
            return new Value(vital, value, null, null, unit, quality);
        }

        public static Value coded(String vital, String code) {
            return new Value(vital, null, code, null, null, Quality.GOOD);
        }

        public static Value absent(String vital, String reason) {
            return new Value(vital, null, null, reason, null, Quality.GOOD);
        }
    }

    /**
     * Circumstances of a reading; codes only.
     *
     * @param onOxygen whether the patient was breathing extra oxygen; null if not said
     * @param symptoms symptom codes that came with the reading
     * @param deviceTime the device's own time, where it was not believed
     * @param notes what Varde noted, such as {@code CLOCK} or {@code SPO2 SUSPECT}
     */
    public record Context(
            @Nullable Boolean onOxygen,
            List<Symptom> symptoms,
            @Nullable Instant deviceTime,
            List<String> notes) {

        public Context {
            symptoms = symptoms == null ? List.of() : List.copyOf(symptoms);
            notes = notes == null ? List.of() : List.copyOf(notes);
        }
    }
}
