package no.varde.contract.event;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something a device sent that cannot become a reading, on {@code varde.rejected}. It carries no payload and no free
 * text: the payload lies encrypted in {@code vitals.quarantine}.
 *
 * @param rejectionId derived from deviceId, payload hash and position, so that a repeat has the same id
 * @param senderId hash of the sender's own id; the id itself is free text
 * @param payloadHash SHA-256 of the whole payload, hex
 * @param size bytes of the whole payload
 * @param format short name of the format, such as {@code varde-json}
 * @param count how many readings this stands for; 1 unless a whole PUBLISH was refused
 */
public record ReadingRejected(
        String rejectionId,
        String deviceId,
        @Nullable String senderId,
        String payloadHash,
        int size,
        String format,
        RejectionReason reason,
        Retry retry,
        int count,
        Instant receivedAt) {

    public ReadingRejected {
        Objects.requireNonNull(rejectionId, "rejectionId");
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(payloadHash, "payloadHash");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(retry, "retry");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }
}
