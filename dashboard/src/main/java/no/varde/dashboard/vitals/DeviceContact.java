package no.varde.dashboard.vitals;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient's device and when it was last heard.
 *
 * @param online null if it never said
 * @param battery share of a full battery, 0 to 1
 * @param receivedAt null if it was never heard
 */
public record DeviceContact(
        String deviceId,
        @Nullable String source,
        @Nullable Boolean online,
        @Nullable BigDecimal battery,
        @Nullable Instant receivedAt) {}
