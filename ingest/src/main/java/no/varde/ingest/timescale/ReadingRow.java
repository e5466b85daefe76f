package no.varde.ingest.timescale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.varde.contract.event.Quality;
import no.varde.ingest.writer.StoredReading;
import no.varde.ingest.writer.StoredReading.StoredValue;
import org.jspecify.annotations.Nullable;

/** A row of {@code vitals.reading}. */
record ReadingRow(
        int seriesId,
        Instant measuredAt,
        long readingKey,
        @Nullable Double value,
        Quality quality,
        Instant receivedAt) {

    private record Key(int seriesId, Instant measuredAt, long readingKey) {}

    /** The rows of these readings; of two with one primary key the first. */
    static List<ReadingRow> of(List<StoredReading> readings, Map<SeriesKey, Integer> series) {
        List<ReadingRow> rows = new ArrayList<>(readings.size() * 2);
        Set<Key> keys = new HashSet<>(readings.size() * 4);
        for (StoredReading reading : readings) {
            for (StoredValue value : reading.values()) {
                int id = Objects.requireNonNull(series.get(SeriesKey.of(reading, value)));
                if (keys.add(new Key(id, reading.measuredAt(), reading.key()))) {
                    rows.add(new ReadingRow(
                            id,
                            reading.measuredAt(),
                            reading.key(),
                            value.value(),
                            value.quality(),
                            reading.receivedAt()));
                }
            }
        }
        return rows;
    }

    /** As the column has it: 0 GOOD, 1 SUSPECT, 2 REJECTED. */
    short qualityCode() {
        return switch (quality) {
            case GOOD -> 0;
            case SUSPECT -> 1;
            case REJECTED -> 2;
        };
    }
}
