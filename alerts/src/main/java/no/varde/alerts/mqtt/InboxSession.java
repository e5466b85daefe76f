package no.varde.alerts.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import no.varde.alerts.inbox.InboxStore;
import no.varde.contract.MqttTopics;
import no.varde.contract.json.EventCodec;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Paho client for one connection. The session is clean: acknowledgements that come while nobody is connected are
 * asked for again by sending their messages once more.
 */
final class InboxSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InboxSession.class);
    private static final int QOS = 1;
    private static final long CLOSE_MILLIS = 500;

    private final MqttAsyncClient client;
    private final Acknowledgements acknowledgements;
    private final Duration timeout;

    private InboxSession(MqttAsyncClient client, Acknowledgements acknowledgements, Duration timeout) {
        this.client = client;
        this.acknowledgements = acknowledgements;
        this.timeout = timeout;
    }

    /** Connects and subscribes; the callback is in place before. */
    static InboxSession open(no.varde.alerts.mqtt.MqttProperties properties, String clientId) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(properties.url(), clientId, new MemoryPersistence());
        Acknowledgements acknowledgements = new Acknowledgements();
        InboxSession session = new InboxSession(client, acknowledgements, properties.timeout());
        try {
            client.setCallback(acknowledgements);
            client.connect(options(properties))
                    .waitForCompletion(properties.timeout().toMillis());
            session.subscribe(properties.acknowledgements());
            return session;
        } catch (MqttException e) {
            session.close();
            throw e;
        }
    }

    private static MqttConnectionOptions options(no.varde.alerts.mqtt.MqttProperties properties) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(properties.username());
        if (!properties.password().isEmpty()) {
            options.setPassword(properties.password().getBytes(StandardCharsets.UTF_8));
        }
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval(Math.toIntExact(properties.keepAlive().toSeconds()));
        options.setConnectionTimeout(Math.toIntExact(properties.timeout().toSeconds()));
        options.setExecutorServiceTimeout(1);
        return options;
    }

    private void subscribe(String filter) throws MqttException {
        IMqttToken token = client.subscribe(filter, QOS);
        token.waitForCompletion(timeout.toMillis());
        int[] codes = token.getReasonCodes();
        if (codes != null && codes.length > 0 && codes[0] > 2) {
            throw new MqttException(codes[0]);
        }
    }

    boolean isLive() {
        return acknowledgements.isLive() && client.isConnected();
    }

    Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    /** @return whether the broker has it; that no device listens at the moment does not count against it */
    boolean publish(InboxStore.Waiting waiting, Instant now) {
        MqttMessage message = new MqttMessage(EventCodec.encode(waiting.message()));
        message.setQos(QOS);
        MqttProperties mqtt5 = new MqttProperties();
        mqtt5.setContentType("application/json");
        long left = Duration.between(now, waiting.message().expiresAt()).toSeconds();
        mqtt5.setMessageExpiryInterval(Math.max(1, left));
        message.setProperties(mqtt5);
        try {
            client.publish(MqttTopics.inbox(waiting.deviceId()), message).waitForCompletion(timeout.toMillis());
            return true;
        } catch (MqttException e) {
            LOG.warn("Messages to patients wait: MQTT reason {}", e.getReasonCode());
            return false;
        }
    }

    /** Paho's orderly close can wait for its own callback, hence the forcible one. */
    @Override
    public void close() {
        try {
            client.disconnectForcibly(0, CLOSE_MILLIS, false);
        } catch (MqttException e) {
            LOG.debug("The connection was gone already: {}", e.getReasonCode());
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            LOG.debug("The client could not be closed: {}", e.getReasonCode());
        }
    }
}
