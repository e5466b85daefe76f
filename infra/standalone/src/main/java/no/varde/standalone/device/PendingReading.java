package no.varde.standalone.device;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.varde.contract.event.Symptom;
import no.varde.standalone.body.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * A reading as the device keeps it.
 *
 * @param codes of coded vitals
 * @param context null where there is nothing to say
 */
record PendingReading(
        String id,
        Instant measuredAt,
        Map<String, BigDecimal> values,
        Map<String, String> codes,
        @Nullable Context context) {

    PendingReading {
        values = Map.copyOf(values);
        codes = codes == null ? Map.of() : Map.copyOf(codes); // files of earlier versions have none
    }

    record Context(@Nullable Boolean onOxygen, List<Symptom> symptoms) {

        Context {
            symptoms = symptoms == null ? List.of() : List.copyOf(symptoms);
        }
    }

    /** Varde's own JSON: numbers and codes side by side. */
    record Sent(
            String id,
            Instant measuredAt,
            Map<String, Object> values,
            @Nullable Context context) {}

    /** A device measures at most once a second, so the second names the measurement. */
    static PendingReading measured(Measurement measurement) {
        boolean silent =
                measurement.onOxygen() == null && measurement.symptoms().isEmpty();
        return new PendingReading(
                "m-" + Long.toString(measurement.at().getEpochSecond(), Character.MAX_RADIX),
                measurement.at(),
                measurement.values(),
                measurement.codes(),
                silent ? null : new Context(measurement.onOxygen(), measurement.symptoms()));
    }

    Sent sent() {
        Map<String, Object> all = new TreeMap<>(values);
        all.putAll(codes);
        return new Sent(id, measuredAt, all, context);
    }
}
