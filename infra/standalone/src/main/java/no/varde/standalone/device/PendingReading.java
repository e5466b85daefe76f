package no.varde.standalone.device;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** A reading as the device keeps it and sends it: Varde's own JSON. */
record PendingReading(String id, Instant measuredAt, Map<String, BigDecimal> values) {

    PendingReading {
        values = Map.copyOf(values);
    }

    /** A device measures at most once a second, so the second names the measurement. */
    static PendingReading measured(Instant at, Map<String, BigDecimal> values) {
        return new PendingReading("m-" + Long.toString(at.getEpochSecond(), Character.MAX_RADIX), at, values);
    }
}
