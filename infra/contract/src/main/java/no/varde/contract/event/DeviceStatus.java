package no.varde.contract.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A device's state, on {@code varde.device-status}.
 *
 * @param patientId whose device it is now; null if unassigned
 * @param battery share of a full battery, 0 to 1
 * @param firmware version string, at most 64 characters of {@code [A-Za-z0-9._+-]}
 * @param at the device's own time, or receivedAt where it gave none
 */
public record DeviceStatus(
        String deviceId,
        @Nullable String patientId,
        boolean online,
        @Nullable BigDecimal battery,
        @Nullable String firmware,
        Instant at,
        Instant receivedAt) {

    public DeviceStatus {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }
}
