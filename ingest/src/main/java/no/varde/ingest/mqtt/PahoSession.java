package no.varde.ingest.mqtt;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Paho client for one connection, from connect to close. It is its own epoch: an acknowledgement for a message of
 * an earlier session has no way to a later one, where it would end another message's life and leave the client hanging.
 */
final class PahoSession implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PahoSession.class);
    private static final long CLOSE_MILLIS = 500;
    private static final int QOS = 1;

    private final MqttAsyncClient client;
    private final Duration timeout;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Object lock = new Object();
    private boolean open = true;
    private volatile boolean acknowledgedAny;

    private PahoSession(MqttAsyncClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    /**
     * Connects. Manual acknowledgement and the callback are in place before, since a broker that knows the session
     * delivers at once.
     */
    static PahoSession connect(
            MqttProperties properties, String clientId, MqttConnectionOptions options, Arrivals arrivals)
            throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(properties.url().toString(), clientId, new MemoryPersistence());
        PahoSession session = new PahoSession(client, properties.timeout());
        try {
            client.setManualAcks(true);
            client.setCallback(new PahoCallback(session, arrivals));
            client.connect(options).waitForCompletion(properties.timeout().toMillis());
            return session;
        } catch (MqttException e) {
            session.close();
            throw e;
        }
    }

    /** Subscribes at QoS 1 and waits for the broker's word. Never from Paho's own threads: that would deadlock. */
    void subscribe(String filter) throws MqttException {
        IMqttToken token = client.subscribe(filter, QOS);
        token.waitForCompletion(timeout.toMillis());
        int[] codes = token.getReasonCodes();
        if (codes != null && codes.length > 0 && codes[0] > 2) {
            throw new MqttException(codes[0]);
        }
    }

    void publish(String topic, MqttMessage message) throws MqttException {
        client.publish(topic, message);
    }

    void acknowledge(int messageId, int qos) {
        synchronized (lock) {
            if (!open) {
                return;
            }
            try {
                client.messageArrivedComplete(messageId, qos);
                acknowledgedAny = true;
            } catch (MqttException e) {
                end();
            }
        }
    }

    /** Ends the session soon, on the thread that awaits its end. */
    void end() {
        ended.countDown();
    }

    boolean isLive() {
        return ended.getCount() > 0;
    }

    boolean hasAcknowledgedAny() {
        return acknowledgedAny;
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Paho's orderly close can wait for its own callback, hence the forcible one. */
    @Override
    public void close() {
        synchronized (lock) {
            open = false;
        }
        end();
        try {
            client.disconnectForcibly(0, CLOSE_MILLIS, false);
        } catch (MqttException e) {
            log.debug("A connection was gone already: {}", e.getReasonCode());
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            log.debug("A client could not be closed: {}", e.getReasonCode());
        }
    }
}
