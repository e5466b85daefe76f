package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.DeviceRegistered.Credential;
import no.varde.contract.event.DeviceRegistered.Status;
import org.junit.jupiter.api.Test;

class DeviceDirectoryTest {

    private final DeviceDirectory devices = new DeviceDirectory();

    @Test
    void the_right_secret_is_accepted_and_nothing_else() {
        devices.put(device(1, Status.ACTIVE, "secret"));

        assertThat(accepts("d-1", "secret")).isTrue();
        assertThat(accepts("d-1", "Secret")).isFalse();
        assertThat(accepts("d-1", "")).isFalse();
        assertThat(accepts("d-2", "secret")).isFalse();
    }

    @Test
    void both_secrets_work_while_one_is_rotated_and_connections_end_when_the_old_one_goes() {
        assertThat(devices.put(device(1, Status.ACTIVE, "old"))).isFalse();
        assertThat(devices.put(device(2, Status.ACTIVE, "old", "new"))).isFalse();
        assertThat(accepts("d-1", "old")).isTrue();
        assertThat(accepts("d-1", "new")).isTrue();

        assertThat(devices.put(device(3, Status.ACTIVE, "new"))).isTrue();
        assertThat(accepts("d-1", "old")).isFalse();
    }

    @Test
    void a_revoked_or_erased_device_is_refused() {
        devices.put(device(1, Status.ACTIVE, "secret"));
        assertThat(devices.put(device(2, Status.REVOKED, "secret"))).isTrue();
        assertThat(accepts("d-1", "secret")).isFalse();

        devices.put(device(3, Status.ACTIVE, "secret"));
        devices.remove("d-1");
        assertThat(accepts("d-1", "secret")).isFalse();
    }

    @Test
    void an_older_version_changes_nothing() {
        devices.put(device(2, Status.REVOKED, "secret"));

        assertThat(devices.put(device(1, Status.ACTIVE, "secret"))).isFalse();
        assertThat(accepts("d-1", "secret")).isFalse();
    }

    @Test
    void a_credential_that_is_no_hash_matches_nothing() {
        devices.put(new DeviceRegistered(
                "d-1",
                "org",
                1,
                Status.ACTIVE,
                null,
                List.of(
                        new Credential(Credential.Kind.SECRET_SHA256, "not hex"),
                        new Credential(Credential.Kind.CERTIFICATE_SHA256, hash("secret"))),
                List.of()));

        assertThat(accepts("d-1", "not hex")).isFalse();
        assertThat(accepts("d-1", "secret")).isFalse();
    }

    static DeviceRegistered device(long version, Status status, String... secrets) {
        return new DeviceRegistered(
                "d-1",
                "org",
                version,
                status,
                null,
                Stream.of(secrets)
                        .map(secret -> new Credential(Credential.Kind.SECRET_SHA256, hash(secret)))
                        .toList(),
                List.of());
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(DeviceDirectory.sha256(bytes(secret)));
    }

    private boolean accepts(String deviceId, String secret) {
        return devices.accepts(deviceId, bytes(secret));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
