package no.varde.ingest.mqtt;

import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.util.List;
import no.varde.ingest.bridge.Bridge;
import no.varde.ingest.bridge.InboundMessage;
import no.varde.ingest.bridge.Payload;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection on the shared subscription: connects, hands messages to the bridge, and begins anew when it ends. */
final class SubscribedConnection implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(SubscribedConnection.class);

    private final MqttProperties properties;
    private final int number;
    private final String clientId;
    private final Bridge bridge;
    private final Counter lost;
    private final Clock clock;
    private volatile boolean connected;

    SubscribedConnection(MqttProperties properties, int number, Bridge bridge, Counter lost, Clock clock) {
        this.properties = properties;
        this.number = number;
        this.clientId = properties.clientId() + "-" + number;
        this.bridge = bridge;
        this.lost = lost;
        this.clock = clock;
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
        try (PahoSession session =
                PahoSession.connect(properties, clientId, Options.lasting(properties), this::arrived)) {
            for (String filter : filters(properties.group(), number)) {
                session.subscribe(filter);
            }
            connected = true;
            log.info("{} is connected", clientId);
            session.awaitEnd();
            log.info("{} has lost or dropped its connection", clientId);
            if (session.hasAcknowledgedAny()) {
                backoff.reset();
            }
        } catch (MqttException e) {
            log.warn("{} cannot connect: MQTT reason {}", clientId, e.getReasonCode());
        } catch (RuntimeException | Error e) {
            // Without this thread a share of all devices would stand still, so nothing ends it but a stop.
            log.error("{} begins anew after {}", clientId, e.getClass().getName());
        } finally {
            connected = false;
        }
    }

    /**
     * Subscribing anew does no harm where the session is still there, and also takes in what an upgrade added. Statuses
     * come on one connection only: on two, an older one could overtake a newer.
     */
    static List<String> filters(String group, int number) {
        String shared = "$share/" + group + "/varde/+/";
        return number == 0
                ? List.of(shared + "readings", shared + "readings/+", shared + "status")
                : List.of(shared + "readings", shared + "readings/+");
    }

    private void arrived(PahoSession session, String topic, MqttMessage message) {
        var mqtt5 = message.getProperties();
        bridge.accept(new InboundMessage(
                topic,
                Payload.of(message.getPayload()),
                mqtt5 == null ? null : mqtt5.getContentType(),
                mqtt5 == null ? null : mqtt5.getCorrelationData(),
                clock.instant(),
                new PahoDelivery(session, message.getId(), message.getQos(), lost)));
    }
}
