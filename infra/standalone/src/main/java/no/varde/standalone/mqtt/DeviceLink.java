package no.varde.standalone.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import no.varde.contract.MqttTopics;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.TimerPingSender;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One MQTT 5 connection of one device: log-in as itself, retained status, last will, readings out, receipts and messages in. */
public final class DeviceLink implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeviceLink.class);
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final long CONNECT_MILLIS = 10_000;
    private static final long CLOSE_MILLIS = 1_000;
    private static final byte[] OFFLINE = "{\"online\":false}".getBytes(StandardCharsets.UTF_8);

    /** The client's three loops, its pings and a task now and then. */
    private static final int THREADS = 8;

    private final MqttAsyncClient client;
    private final ScheduledExecutorService threads;
    private final String deviceId;

    private DeviceLink(MqttAsyncClient client, ScheduledExecutorService threads, String deviceId) {
        this.client = client;
        this.threads = threads;
        this.deviceId = deviceId;
    }

    /**
     * Connects and subscribes to the device's receipts and inbox. The session is clean: what had no receipt is sent again by its
     * owner anyway. Each connection has virtual threads of its own: a loop of the client library that does not end when
     * its broker dies while it connects must not take a thread from the next connection.
     *
     * @throws LinkException if there is no connection after ten seconds
     */
    public static DeviceLink open(Endpoint endpoint, DeviceLogin login, LinkListener listener) throws LinkException {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(
                THREADS, Thread.ofVirtual().name("device").factory());
        MqttAsyncClient client = null;
        try {
            client = new MqttAsyncClient(
                    endpoint.uri(), login.deviceId(), new MemoryPersistence(), new TimerPingSender(threads), threads);
            client.setCallback(new LinkCallback(listener));
            client.connect(options(login)).waitForCompletion(CONNECT_MILLIS);
            client.subscribe(MqttTopics.receipts(login.deviceId()), 1).waitForCompletion(CONNECT_MILLIS);
            client.subscribe(MqttTopics.inbox(login.deviceId()), 1).waitForCompletion(CONNECT_MILLIS);
            return new DeviceLink(client, threads, login.deviceId());
        } catch (MqttException e) {
            drop(client, threads);
            throw new LinkException("no connection to " + endpoint.uri() + ": " + reason(e), refused(e), e);
        }
    }

    private static MqttConnectionOptions options(DeviceLogin login) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(login.deviceId());
        options.setPassword(login.secret().getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout((int) (CONNECT_MILLIS / 1000));
        MqttMessage will = new MqttMessage(OFFLINE, 1, true, null);
        options.setWill(MqttTopics.status(login.deviceId()), will);
        return options;
    }

    /**
     * Publishes at QoS 1 without waiting.
     *
     * @param topic one of the device's own topics
     * @param contentType MQTT 5 content type, or null
     * @param correlation comes back with the receipt, or null
     * @return whether it was handed over; false means the window is full or the connection is gone
     */
    public boolean publish(String topic, byte[] payload, @Nullable String contentType, @Nullable String correlation) {
        MqttProperties properties = new MqttProperties();
        properties.setContentType(contentType);
        if (correlation != null) {
            properties.setCorrelationData(correlation.getBytes(StandardCharsets.UTF_8));
        }
        return hand(topic, new MqttMessage(payload, 1, false, properties));
    }

    /** Publishes the device's retained status. */
    public boolean announce(DeviceState state) {
        byte[] payload = EventCodec.encode(state);
        return hand(MqttTopics.status(deviceId), new MqttMessage(payload, 1, true, new MqttProperties()));
    }

    private boolean hand(String topic, MqttMessage message) {
        try {
            client.publish(topic, message);
            return true;
        } catch (MqttException e) {
            log.debug("not published for {}: {}", deviceId, reason(e));
            return false;
        }
    }

    public boolean isConnected() {
        return client.isConnected();
    }

    /** Ends the connection as a device does that is switched off: says so first. */
    @Override
    public void close() {
        try {
            if (client.isConnected()) {
                client.publish(MqttTopics.status(deviceId), new MqttMessage(OFFLINE, 1, true, new MqttProperties()))
                        .waitForCompletion(CLOSE_MILLIS);
                client.disconnect(CLOSE_MILLIS).waitForCompletion(CLOSE_MILLIS);
            }
        } catch (MqttException e) {
            log.debug("{} did not disconnect cleanly: {}", deviceId, reason(e));
        }
        drop(client, threads);
    }

    /** Ends the connection as a lost network does: without a word, so that the broker sends the last will. */
    public void cut() {
        drop(client, threads);
    }

    private static void drop(@Nullable MqttAsyncClient client, ScheduledExecutorService threads) {
        if (client != null) {
            close(client);
        }
        threads.shutdownNow();
    }

    private static void close(MqttAsyncClient client) {
        try {
            if (client.isConnected()) {
                client.disconnectForcibly(0, 0, false);
            }
            client.close(true);
        } catch (MqttException e) {
            log.debug("connection not closed cleanly: {}", reason(e));
        }
    }

    static Receipt decode(MqttMessage message) throws UndecodableEvent {
        return EventCodec.decode(message.getPayload(), Receipt.class);
    }

    private static boolean refused(MqttException e) {
        int code = e.getReasonCode();
        return code == MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED
                || code == MqttReturnCode.RETURN_CODE_BAD_USERNAME_OR_PASSWORD
                || code == MqttClientException.REASON_CODE_NOT_AUTHORIZED
                || code == MqttClientException.REASON_CODE_FAILED_AUTHENTICATION;
    }

    private static String reason(MqttException e) {
        Throwable cause = e.getCause();
        return cause == null
                ? e.getMessage() + " (" + e.getReasonCode() + ")"
                : cause.getClass().getSimpleName();
    }
}
