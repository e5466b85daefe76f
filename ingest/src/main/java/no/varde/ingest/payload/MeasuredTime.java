package no.varde.ingest.payload;

import java.time.Duration;
import java.time.Instant;

/** When a reading was measured, as its sender says. */
public sealed interface MeasuredTime {

    /** By the device's clock. */
    record At(Instant instant) implements MeasuredTime {}

    /** That long before the PUBLISH arrived, from a device without a clock. */
    record Ago(Duration age) implements MeasuredTime {}
}
