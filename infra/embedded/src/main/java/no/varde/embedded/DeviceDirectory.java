package no.varde.embedded;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.DeviceRegistered.Credential;

/** Which devices there are and how each proves who it is. */
final class DeviceDirectory {

    private final Map<String, DeviceRegistered> devices = new ConcurrentHashMap<>();

    /**
     * Takes a registration; an older version than the known one is ignored.
     *
     * @return whether a connection made so far must end: the device is revoked, or a credential is no longer valid
     */
    boolean put(DeviceRegistered device) {
        DeviceRegistered known = devices.get(device.deviceId());
        if (known != null && known.version() > device.version()) {
            return false;
        }
        devices.put(device.deviceId(), device);
        return device.status() != DeviceRegistered.Status.ACTIVE
                || (known != null && !new HashSet<>(device.credentials()).containsAll(known.credentials()));
    }

    /** Forgets an erased device, whose connection must end. */
    void remove(String deviceId) {
        devices.remove(deviceId);
    }

    /** Whether that is the secret of that device, and the device may connect. */
    boolean accepts(String deviceId, ByteBuffer secret) {
        byte[] hash = sha256(secret);
        boolean accepted = false;
        for (Credential credential : credentials(deviceId)) {
            accepted |= credential.kind() == Credential.Kind.SECRET_SHA256 && matches(credential.value(), hash);
        }
        return accepted;
    }

    private List<Credential> credentials(String deviceId) {
        return Optional.ofNullable(devices.get(deviceId))
                .filter(device -> device.status() == DeviceRegistered.Status.ACTIVE)
                .map(DeviceRegistered::credentials)
                .orElse(List.of());
    }

    private static boolean matches(String hex, byte[] hash) {
        try {
            return MessageDigest.isEqual(HexFormat.of().parseHex(hex), hash);
        } catch (IllegalArgumentException e) {
            return false; // a credential that is no hash matches nothing
        }
    }

    static byte[] sha256(ByteBuffer secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret.duplicate());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
