package no.varde.ingest.bridge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the broker delivered it.
 *
 * @param contentType of MQTT 5
 * @param correlation MQTT 5 correlation data, echoed on the receipt
 * @param receivedAt when the bridge had it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying each payload would cost
public record InboundMessage(
        String topic,
        Payload payload,
        @Nullable String contentType,
        byte @Nullable [] correlation,
        Instant receivedAt,
        Delivery delivery) {}
