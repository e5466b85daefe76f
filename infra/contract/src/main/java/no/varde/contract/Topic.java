package no.varde.contract;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.Reading;

/**
 * A Kafka topic.
 *
 * @param key the field of the event that is the record key; events of one key stay in order
 * @param type the event record that is the value
 * @param writer module, and part of it, that writes
 * @param readers modules that read
 */
public record Topic(
        String name,
        String key,
        Class<? extends Record> type,
        String writer,
        List<String> readers,
        Retention retention,
        int partitions) {

    /** How long records stay. */
    public sealed interface Retention permits Kept, Compacted {}

    /** Every record for a time. */
    public record Kept(Duration time) implements Retention {}

    /** The newest record of each key for ever. */
    public record Compacted() implements Retention {}

    /** Topic settings for Kafka, the same on one broker and on a cluster. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        switch (retention) {
            case Kept kept -> {
                settings.put("cleanup.policy", "delete");
                settings.put("retention.ms", Long.toString(kept.time().toMillis()));
            }
            case Compacted ignored -> {
                settings.put("cleanup.policy", "compact");
                settings.put("min.cleanable.dirty.ratio", "0.1");
            }
        }
        if (type == Reading.class) {
            settings.put("compression.type", "zstd");
        }
        return settings;
    }
}
