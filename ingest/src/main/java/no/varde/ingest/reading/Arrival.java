package no.varde.ingest.reading;

import java.time.Instant;
import no.varde.contract.event.DeviceRegistered;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a payload came from.
 *
 * @param deviceId the device that connected, as the broker authenticated it
 * @param device its registration; null if it has none
 * @param receivedAt when Varde first had the payload
 */
public record Arrival(String deviceId, @Nullable DeviceRegistered device, Instant receivedAt) {}
