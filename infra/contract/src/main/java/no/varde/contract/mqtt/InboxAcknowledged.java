package no.varde.contract.mqtt;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A device has that message, on {@code varde/{deviceId}/inbox/ack}.
 *
 * @param id of the {@link InboxMessage}
 * @param at the device's own time
 */
public record InboxAcknowledged(String id, @Nullable Instant at) {

    public InboxAcknowledged {
        Objects.requireNonNull(id, "id");
    }
}
