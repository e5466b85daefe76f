package no.varde.alerts.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/**
 * Paho's callbacks of one session. They only put aside what came: its keep-alive waits behind them. One that finds no
 * room is lost, which costs one more sending of its message.
 */
final class Acknowledgements implements MqttCallback {

    private static final int ROOM = 1_000;

    private final BlockingQueue<Arrived> queue = new ArrayBlockingQueue<>(ROOM);
    private final CountDownLatch ended = new CountDownLatch(1);

    record Arrived(String topic, String payload) {}

    @Nullable
    Arrived next(Duration within) throws InterruptedException {
        return queue.poll(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isLive() {
        return ended.getCount() > 0;
    }

    @Override
    @SuppressWarnings("CheckReturnValue") // no room: see above
    public void messageArrived(String topic, MqttMessage message) {
        byte[] payload = message.getPayload();
        queue.offer(new Arrived(topic, payload == null ? "" : new String(payload, StandardCharsets.UTF_8)));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        ended.countDown();
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        ended.countDown();
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // each message is waited for where it is published
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // subscribing here would deadlock; the connection's own thread does it
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // enhanced authentication is not used
    }
}
