package no.varde.ingest.bridge;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import no.varde.contract.event.DeviceStatus;
import no.varde.ingest.payload.json.Json;
import no.varde.ingest.payload.json.JsonReader;
import no.varde.ingest.payload.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/** The JSON of a device's status: {@code online} is needed, and of the rest whatever makes sense is taken. */
final class StatusPayload {

    private static final int MAX_BYTES = 4 * 1024;
    private static final Pattern FIRMWARE = Pattern.compile("[A-Za-z0-9._+-]{1,64}");

    /** A status with a stranger clock than this would outlive all later ones. */
    private static final Duration MAX_AHEAD = Duration.ofMinutes(10);

    private final JsonReader json;

    StatusPayload(JsonReader json) {
        this.json = json;
    }

    Optional<DeviceStatus> read(byte[] payload, String deviceId, @Nullable String patientId, Instant receivedAt) {
        if (payload.length > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            if (json.read(payload) instanceof Json.Members status
                    && status.get("online") instanceof Json.Bool(boolean online)) {
                return Optional.of(new DeviceStatus(
                        deviceId,
                        patientId,
                        online,
                        battery(status),
                        firmware(status),
                        at(status, receivedAt),
                        receivedAt));
            }
            return Optional.empty();
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    private static @Nullable BigDecimal battery(Json.Members status) {
        return status.get("battery") instanceof Json.Numeral(BigDecimal share)
                        && share != null
                        && share.signum() >= 0
                        && share.compareTo(BigDecimal.ONE) <= 0
                ? share
                : null;
    }

    private static @Nullable String firmware(Json.Members status) {
        String firmware = status.text("firmware");
        return firmware != null && FIRMWARE.matcher(firmware).matches() ? firmware : null;
    }

    /** A last will carries no time of its own, or a time long past: it was written when the device connected. */
    private static Instant at(Json.Members status, Instant receivedAt) {
        String at = status.text("at");
        if (at == null) {
            return receivedAt;
        }
        try {
            Instant said = OffsetDateTime.parse(at).toInstant();
            boolean believed =
                    !said.isAfter(receivedAt.plus(MAX_AHEAD)) && !said.isBefore(receivedAt.minus(Duration.ofDays(30)));
            return believed ? said : receivedAt;
        } catch (DateTimeException e) {
            return receivedAt;
        }
    }
}
