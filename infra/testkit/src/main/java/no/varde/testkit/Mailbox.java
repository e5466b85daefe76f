package no.varde.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import no.varde.contract.MqttTopics;
import no.varde.contract.json.EventCodec;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import tools.jackson.databind.JsonNode;

/** Collects what a device is sent, in order of arrival. */
final class Mailbox implements MqttCallback {

    private final List<JsonNode> receipts = new CopyOnWriteArrayList<>();
    private final List<JsonNode> inbox = new CopyOnWriteArrayList<>();

    List<JsonNode> receipts() {
        return List.copyOf(receipts);
    }

    List<JsonNode> inbox() {
        return List.copyOf(inbox);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        JsonNode content = EventCodec.mapper().readTree(message.getPayload());
        (topic.endsWith("/" + MqttTopics.RECEIPTS) ? receipts : inbox).add(content);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException exception) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
