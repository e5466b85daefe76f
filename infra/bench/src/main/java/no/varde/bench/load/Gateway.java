package no.varde.bench.load;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import no.varde.contract.MqttTopics;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.cli.UsageException;
import tools.jackson.core.JacksonException;

/**
 * One device's MQTT connection, through another client library than the product's own, so that both ends do not share
 * their faults. Publishing never waits.
 */
public final class Gateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Mqtt5AsyncClient client;
    private final String deviceId;
    private final AtomicLong accepted = new AtomicLong();

    private Gateway(Mqtt5AsyncClient client, String deviceId) {
        this.client = client;
        this.deviceId = deviceId;
    }

    /** Connects as soon as the broker knows the device, and listens for its receipts. */
    static Gateway connect(URI broker, String deviceId, String secret) throws UsageException, InterruptedException {
        Mqtt5AsyncClient client = MqttClient.builder()
                .useMqttVersion5()
                .identifier(deviceId)
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .simpleAuth()
                .username(deviceId)
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        Gateway gateway = new Gateway(client, deviceId);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                client.connect().join();
                gateway.listen();
                return gateway;
            } catch (CompletionException e) {
                if (System.nanoTime() > until) {
                    throw new UsageException(deviceId + " cannot connect: " + e.getCause());
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private void listen() {
        client.subscribeWith()
                .topicFilter(MqttTopics.receipts(deviceId))
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(this::receipted)
                .send()
                .join();
    }

    private void receipted(Mqtt5Publish receipt) {
        try {
            accepted.addAndGet(EventCodec.mapper()
                    .readTree(receipt.getPayloadAsBytes())
                    .path("accepted")
                    .size());
        } catch (JacksonException e) {
            throw new IllegalStateException("a receipt that is no JSON", e);
        }
    }

    /** Readings that the ward has receipted as accepted. */
    long accepted() {
        return accepted.get();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the receipt tells, not the broker's acknowledgement
    public void publish(Payload payload) {
        client.publishWith()
                .topic(MqttTopics.readings(deviceId))
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload.bytes())
                .send();
    }

    /** Publishes until the ward takes it: what was registered a moment ago is not known everywhere at once. */
    void awaitAccepted(Payload payload) throws UsageException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (accepted() == 0) {
            publish(payload);
            for (long pause = System.nanoTime() + PAUSE.toNanos(); accepted() == 0 && System.nanoTime() < pause; ) {
                Thread.sleep(10);
            }
            if (System.nanoTime() > until) {
                throw new UsageException(
                        "the ward takes no reading of " + deviceId + " after " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    @Override
    public void close() {
        client.disconnect().exceptionally(gone -> null).join();
    }
}
