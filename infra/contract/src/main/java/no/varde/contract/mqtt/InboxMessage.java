package no.varde.contract.mqtt;

import java.time.Instant;
import java.util.Objects;
import no.varde.contract.vitals.Text;
import org.jspecify.annotations.Nullable;

/**
 * A message to the patient, on {@code varde/{deviceId}/inbox}: QoS 1, never retained, with message expiry. It may come
 * more than once; a device shows an id once and acknowledges it each time.
 *
 * @param vital what a zone, a repeat or a reminder is about; null where it is about none in particular
 * @param zone of a ZONE message
 * @param dueBy when to measure, for MEASURE_AGAIN and REMINDER
 * @param expiresAt after which it is no longer shown
 * @param text what to show, without the patient's name
 */
public record InboxMessage(
        String id,
        Type type,
        @Nullable String vital,
        @Nullable Zone zone,
        @Nullable Instant dueBy,
        Instant expiresAt,
        @Nullable Text text) {

    public InboxMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    public enum Type {
        /** How a vital's values stand. */
        ZONE,
        /** Please measure once more. */
        MEASURE_AGAIN,
        /** A measurement has not come. */
        REMINDER,
        /** Anything else to read. */
        MESSAGE
    }

    /** The three zones of a self-management plan. */
    public enum Zone {
        GREEN,
        YELLOW,
        RED
    }
}
