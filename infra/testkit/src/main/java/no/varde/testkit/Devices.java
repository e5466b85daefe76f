package no.varde.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import no.varde.contract.event.DeviceRegistered;
import org.jspecify.annotations.Nullable;

/** Device registrations for tests. */
public final class Devices {

    /** Since when assignments made here hold: long before anything a test measures. */
    public static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private Devices() {}

    /** An active device that measures one patient, version 1. */
    public static DeviceRegistered assigned(String deviceId, String secret, String patientId) {
        return active(deviceId, secret, 1, List.of(assignment(null, patientId)));
    }

    /** An active device of nobody, version 1. */
    public static DeviceRegistered unassigned(String deviceId, String secret) {
        return active(deviceId, secret, 1, List.of());
    }

    public static DeviceRegistered active(
            String deviceId, String secret, long version, List<DeviceRegistered.Assignment> assignments) {
        return registered(deviceId, secret, version, DeviceRegistered.Status.ACTIVE, assignments);
    }

    public static DeviceRegistered revoked(String deviceId, String secret, long version) {
        return registered(deviceId, secret, version, DeviceRegistered.Status.REVOKED, List.of());
    }

    public static DeviceRegistered.Assignment assignment(@Nullable String source, String patientId) {
        return new DeviceRegistered.Assignment(source, patientId, LONG_AGO, null);
    }

    /** SHA-256 of the secret's UTF-8 bytes, 64 hex digits. */
    public static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DeviceRegistered registered(
            String deviceId,
            String secret,
            long version,
            DeviceRegistered.Status status,
            List<DeviceRegistered.Assignment> assignments) {
        DeviceRegistered.Credential credential =
                new DeviceRegistered.Credential(DeviceRegistered.Credential.Kind.SECRET_SHA256, hash(secret));
        return new DeviceRegistered(
                deviceId, Plans.ORGANISATION, version, status, null, List.of(credential), assignments);
    }
}
