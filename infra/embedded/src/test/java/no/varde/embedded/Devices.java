package no.varde.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.DeviceRegistered.Credential;
import no.varde.contract.event.DeviceRegistered.Status;
import org.awaitility.Awaitility;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Registers devices in Kafka and connects as them. */
final class Devices {

    private Devices() {}

    static void register(EmbeddedPlatform platform, String deviceId, String secret) throws Exception {
        publish(platform, deviceId, secret, 1, Status.ACTIVE);
    }

    static void revoke(EmbeddedPlatform platform, String deviceId, String secret) throws Exception {
        publish(platform, deviceId, secret, 2, Status.REVOKED);
    }

    /** Connects as soon as the broker has heard of the device. */
    static MqttProbe awaitConnected(EmbeddedPlatform platform, String deviceId, String secret) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsMatching(e -> e instanceof MqttException)
                .until(() -> MqttProbe.connect(platform, deviceId, deviceId, secret), MqttProbe::isConnected);
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private static void publish(EmbeddedPlatform platform, String id, String secret, long version, Status status)
            throws Exception {
        byte[] hash = DeviceDirectory.sha256(ByteBuffer.wrap(secret.getBytes(StandardCharsets.UTF_8)));
        Credential credential =
                new Credential(Credential.Kind.SECRET_SHA256, HexFormat.of().formatHex(hash));
        Traces.publish(
                platform,
                Topics.DEVICES,
                id,
                new DeviceRegistered(id, "org", version, status, null, List.of(credential), List.of()));
    }
}
