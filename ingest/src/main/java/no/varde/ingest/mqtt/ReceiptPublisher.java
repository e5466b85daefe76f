package no.varde.ingest.mqtt;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import no.varde.contract.MqttTopics;
import no.varde.contract.json.EventCodec;
import no.varde.ingest.bridge.Receipt;
import no.varde.ingest.bridge.Receipts;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes receipts on a connection of its own, so that they never stand in the way of acknowledgements. A receipt that
 * finds no room, or whose connection breaks, is lost, which costs its device one more sending.
 */
final class ReceiptPublisher implements Receipts, Runnable {

    private static final Logger log = LoggerFactory.getLogger(ReceiptPublisher.class);
    private static final String CONTENT_TYPE = "application/json";

    /** A device that is away for longer sends again anyway. */
    private static final Duration EXPIRY = Duration.ofDays(1);

    private static final int QOS = 1;

    private final MqttProperties properties;
    private final BlockingQueue<Outgoing> queue;
    private final Counter sent;
    private final Counter dropped;
    private volatile boolean connected;

    ReceiptPublisher(MqttProperties properties, MeterRegistry meters) {
        this.properties = properties;
        queue = new ArrayBlockingQueue<>(properties.receiptQueue());
        sent = meters.counter("varde.bridge.receipts.sent");
        dropped = meters.counter("varde.bridge.receipts.dropped");
        meters.gaugeCollectionSize("varde.bridge.receipts.waiting", List.of(), queue);
    }

    @Override
    public void send(String deviceId, Receipt receipt, byte @Nullable [] correlation) {
        MqttMessage message = new MqttMessage(EventCodec.encode(receipt));
        message.setQos(QOS);
        var mqtt5 = new org.eclipse.paho.mqttv5.common.packet.MqttProperties();
        mqtt5.setContentType(CONTENT_TYPE);
        mqtt5.setMessageExpiryInterval(EXPIRY.toSeconds());
        if (correlation != null) {
            mqtt5.setCorrelationData(correlation);
        }
        message.setProperties(mqtt5);
        if (!queue.offer(new Outgoing(MqttTopics.receipts(deviceId), message))) {
            dropped.increment();
        }
    }

    boolean isConnected() {
        return connected;
    }

    /** Until interrupted. */
    @Override
    public void run() {
        new Backoff(properties.firstPause(), properties.longestPause()).repeat(this::runSession);
    }

    private void runSession(Backoff backoff) throws InterruptedException {
        String clientId = properties.clientId() + "-receipts";
        try (PahoSession session = PahoSession.connect(
                properties, clientId, Options.passing(properties), (ignored, topic, message) -> {})) {
            connected = true;
            backoff.reset();
            while (session.isLive()) {
                Outgoing outgoing = queue.poll(200, TimeUnit.MILLISECONDS);
                if (outgoing != null) {
                    publish(session, outgoing);
                }
            }
        } catch (MqttException e) {
            log.warn("{} cannot connect: MQTT reason {}", clientId, e.getReasonCode());
        } catch (RuntimeException | Error e) {
            // Without receipts no device may forget anything, so nothing ends this thread but a stop.
            log.error("{} begins anew after {}", clientId, e.getClass().getName());
        } finally {
            connected = false;
        }
    }

    private void publish(PahoSession session, Outgoing outgoing) throws InterruptedException {
        while (session.isLive()) {
            try {
                session.publish(outgoing.topic(), outgoing.message());
                sent.increment();
                return;
            } catch (MqttException e) {
                if (e.getReasonCode() != MqttClientException.REASON_CODE_MAX_INFLIGHT) {
                    log.warn("A receipt could not be sent: MQTT reason {}", e.getReasonCode());
                    session.end();
                }
                // The broker's receive maximum is reached: its acknowledgements make room within milliseconds.
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        dropped.increment();
    }

    private record Outgoing(String topic, MqttMessage message) {}
}
