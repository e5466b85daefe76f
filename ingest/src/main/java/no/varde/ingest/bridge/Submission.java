package no.varde.ingest.bridge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device submitted as readings.
 *
 * @param topicSuffix what follows {@code readings/} in the topic, or empty
 * @param receivedAt when Varde first had it
 */
public record Submission(
        String deviceId, String topicSuffix, @Nullable String contentType, Payload payload, Instant receivedAt) {}
