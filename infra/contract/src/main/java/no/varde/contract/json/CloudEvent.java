package no.varde.contract.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * Attributes of an event in CloudEvents 1.0, which travel as Kafka headers (binary mode).
 *
 * @param id unique per source; a repeat of the same event has the same id
 * @param type the event record
 * @param source module that wrote it, such as {@code varde/ingest}
 * @param time when it happened
 */
public record CloudEvent(String id, Class<? extends Record> type, String source, Instant time) {

    public static final String SPEC_VERSION = "1.0";

    /** Header names and values as they go on a Kafka record. */
    public Map<String, byte[]> headers() {
        return Map.of(
                "ce_id", bytes(id),
                "ce_type", bytes("no.varde." + type.getSimpleName()),
                "ce_source", bytes(source),
                "ce_time", bytes(time.toString()),
                "ce_specversion", bytes(SPEC_VERSION),
                "content-type", bytes("application/json"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
