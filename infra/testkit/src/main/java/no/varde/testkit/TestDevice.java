package no.varde.testkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import no.varde.contract.MqttTopics;
import no.varde.contract.Topics;
import org.awaitility.Awaitility;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A device at home: connects as itself, publishes with QoS 1 and collects its receipts and its inbox. */
public final class TestDevice implements AutoCloseable {

    public static final String VARDE_JSON = "application/vnd.varde.reading+json";

    private static final long WAIT_MS = 30_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String deviceId;
    private final MqttAsyncClient client;
    private final Mailbox mailbox = new Mailbox();

    private TestDevice(String deviceId, MqttAsyncClient client) {
        this.deviceId = deviceId;
        this.client = client;
    }

    /** Connects to the platform that this JVM's tests share. */
    public static TestDevice connect(String deviceId, String secret) throws MqttException {
        return connect(SharedPlatform.get().mqttUri(), deviceId, secret);
    }

    /** @throws MqttException if the broker refuses, with its reason code */
    public static TestDevice connect(URI broker, String deviceId, String secret) throws MqttException {
        TestDevice device =
                new TestDevice(deviceId, new MqttAsyncClient(broker.toString(), deviceId, new MemoryPersistence()));
        try {
            device.open(secret);
            return device;
        } catch (MqttException e) {
            device.close();
            throw e;
        }
    }

    /**
     * Registers an active device of one patient on the shared platform and connects as soon as the broker knows it.
     *
     * @param secret anything; devices made by the registry have 256 random bits
     */
    public static TestDevice enrolled(KafkaProbe kafka, String deviceId, String secret, String patientId) {
        kafka.publish(Topics.DEVICES, deviceId, Devices.assigned(deviceId, secret, patientId));
        return awaitConnected(deviceId, secret);
    }

    /** Connects to the shared platform as soon as the broker accepts it, at most 30 s from now. */
    public static TestDevice awaitConnected(String deviceId, String secret) {
        return Awaitility.await("connection of " + deviceId)
                .atMost(PATIENCE)
                .ignoreExceptionsMatching(e -> e instanceof MqttException)
                .until(() -> connect(deviceId, secret), TestDevice::isConnected);
    }

    public String deviceId() {
        return deviceId;
    }

    /**
     * Publishes under the device's own topic and waits for the broker's PUBACK.
     *
     * @param suffix such as {@code readings} or {@code status}
     * @param contentType MQTT 5 content type, or null for none
     */
    public void publish(String suffix, byte[] payload, @Nullable String contentType) throws MqttException {
        publishTo("varde/" + deviceId + "/" + suffix, payload, contentType);
    }

    /** Publishes Varde JSON to the device's readings. */
    public void publishReadings(String json) throws MqttException {
        publish(MqttTopics.READINGS, json.getBytes(StandardCharsets.UTF_8), VARDE_JSON);
    }

    /** Publishes the device's status, retained as devices do. */
    public void publishStatus(String json) throws MqttException {
        MqttMessage message = new MqttMessage(json.getBytes(StandardCharsets.UTF_8), 1, true, new MqttProperties());
        client.publish(MqttTopics.status(deviceId), message).waitForCompletion(WAIT_MS);
    }

    /** Publishes to any topic, also to one that is not the device's to use. */
    public void publishTo(String topic, byte[] payload, @Nullable String contentType) throws MqttException {
        MqttMessage message = new MqttMessage(payload, 1, false, new MqttProperties());
        if (contentType != null) {
            message.getProperties().setContentType(contentType);
        }
        client.publish(topic, message).waitForCompletion(WAIT_MS);
    }

    public List<JsonNode> receipts() {
        return mailbox.receipts();
    }

    public List<JsonNode> inbox() {
        return mailbox.inbox();
    }

    /** Waits, at most 30 s, for the first receipt that is wanted. */
    public JsonNode awaitReceipt(Predicate<JsonNode> wanted) {
        Awaitility.await("receipt for " + deviceId)
                .atMost(PATIENCE)
                .until(() -> receipts().stream().anyMatch(wanted));
        return receipts().stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits for the receipt that accepts the reading of that sender's id. */
    public JsonNode awaitAccepted(String senderId) {
        return awaitReceipt(receipt -> names(receipt, "accepted", senderId));
    }

    /** Waits for the receipt that rejects the reading of that sender's id. */
    public JsonNode awaitRejected(String senderId) {
        return awaitReceipt(receipt -> names(receipt, "rejected", senderId));
    }

    public boolean isConnected() {
        return client.isConnected();
    }

    @Override
    public void close() {
        try {
            if (client.isConnected()) {
                client.disconnectForcibly(0, 1_000, 0, new MqttProperties());
            }
            client.close(true);
        } catch (MqttException e) {
            throw new IllegalStateException("could not disconnect " + deviceId, e);
        }
    }

    private void open(String secret) throws MqttException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(deviceId);
        options.setPassword(secret.getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        client.setCallback(mailbox);
        client.connect(options).waitForCompletion(WAIT_MS);
        listen(MqttTopics.receipts(deviceId));
        listen(MqttTopics.inbox(deviceId));
    }

    private void listen(String topic) throws MqttException {
        IMqttToken token = client.subscribe(new MqttSubscription(topic, 1));
        token.waitForCompletion(WAIT_MS);
        if (token.getReasonCodes()[0] > 2) {
            throw new IllegalStateException("the broker refuses the subscription to " + topic);
        }
    }

    private static boolean names(JsonNode receipt, String list, String senderId) {
        for (JsonNode entry : receipt.path(list)) {
            if (entry.path("id").asString("").equals(senderId)) {
                return true;
            }
        }
        return false;
    }
}
