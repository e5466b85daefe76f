package no.varde.ingest.timescale;

import java.util.Comparator;
import no.varde.ingest.writer.StoredReading;
import org.jspecify.annotations.Nullable;

/** What makes a series. */
record SeriesKey(
        String patientId, String deviceId, @Nullable String source, String vital) {

    /** One order for all writers, so that two that add the same series at once cannot wait for each other. */
    static final Comparator<SeriesKey> ORDER = Comparator.comparing(SeriesKey::patientId)
            .thenComparing(SeriesKey::vital)
            .thenComparing(SeriesKey::deviceId)
            .thenComparing(SeriesKey::source, Comparator.nullsFirst(Comparator.naturalOrder()));

    static SeriesKey of(StoredReading reading, StoredReading.StoredValue value) {
        return new SeriesKey(
                reading.event().patientId(),
                reading.event().deviceId(),
                reading.event().source(),
                value.vital());
    }
}
