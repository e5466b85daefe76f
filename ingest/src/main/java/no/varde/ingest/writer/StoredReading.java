package no.varde.ingest.writer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A reading as the tables hold it.
 *
 * @param id all 128 bits of the readingId
 * @param measuredAt whole microseconds, as the database keeps them
 * @param receivedAt whole microseconds
 * @param absent vital to the reason why it has no value
 * @param event the reading as it came
 */
public record StoredReading(
        UUID id,
        Instant measuredAt,
        Instant receivedAt,
        List<StoredValue> values,
        Map<String, String> absent,
        Reading event) {

    public StoredReading {
        values = List.copyOf(values);
        absent = Map.copyOf(absent);
    }

    /**
     * A value as a row.
     *
     * @param value in the canonical unit, or the ordinal of a code; null for an absent value
     */
    public record StoredValue(String vital, @Nullable Double value, Quality quality) {}

    /** The first 64 bits of the id. */
    public long key() {
        return id.getMostSignificantBits();
    }

    /** Whether there is more to keep than its values. */
    public boolean hasObservation() {
        return event.context() != null || !absent.isEmpty();
    }
}
