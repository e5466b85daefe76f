package no.varde.embedded;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** An MQTT client whose user name and client id can be anything. */
final class MqttProbe implements MqttCallback, AutoCloseable {

    private static final long WAIT_MS = 30_000;

    private final MqttAsyncClient client;
    private volatile int disconnectReason = -1;
    private final List<String> arrived = new CopyOnWriteArrayList<>();

    private MqttProbe(MqttAsyncClient client) {
        this.client = client;
    }

    static MqttProbe connect(EmbeddedPlatform platform, String clientId, String username, String password)
            throws MqttException {
        MqttProbe probe =
                new MqttProbe(new MqttAsyncClient(platform.mqttUri().toString(), clientId, new MemoryPersistence()));
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(username);
        options.setPassword(password.getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(false);
        options.setSessionExpiryInterval(3_600L);
        probe.client.setCallback(probe);
        try {
            probe.client.connect(options).waitForCompletion(WAIT_MS);
            return probe;
        } catch (MqttException e) {
            probe.close();
            throw e;
        }
    }

    /** @return the reason code of the SUBACK */
    int subscribe(String filter) throws MqttException {
        IMqttToken token = client.subscribe(new MqttSubscription(filter, 1));
        token.waitForCompletion(WAIT_MS);
        return token.getReasonCodes()[0];
    }

    /** @return the reason code of the PUBACK */
    int publish(String topic, byte[] payload) throws MqttException {
        IMqttToken token = client.publish(topic, new MqttMessage(payload, 1, false, new MqttProperties()));
        try {
            token.waitForCompletion(WAIT_MS);
        } catch (MqttException e) {
            return e.getReasonCode();
        }
        int[] codes = token.getReasonCodes();
        return codes == null || codes.length == 0 ? 0 : codes[0];
    }

    int publish(String topic, String payload) throws MqttException {
        return publish(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes with QoS 0. */
    void publishAndForget(String topic, String payload) throws MqttException {
        MqttMessage message = new MqttMessage(payload.getBytes(StandardCharsets.UTF_8), 0, false, new MqttProperties());
        client.publish(topic, message).waitForCompletion(WAIT_MS);
    }

    /** Why the broker ended the connection; -1 while it has not. */
    int disconnectReason() {
        return disconnectReason;
    }

    /** What arrived so far, as {@code topic payload-length}. */
    List<String> arrived() {
        return arrived;
    }

    boolean isConnected() {
        return client.isConnected();
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnectForcibly(0, 1_000, 0, new MqttProperties());
        }
        client.close(true);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        arrived.add(topic + " " + message.getPayload().length);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        disconnectReason = response.getReturnCode();
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
