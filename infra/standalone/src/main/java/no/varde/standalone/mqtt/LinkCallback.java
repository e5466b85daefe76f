package no.varde.standalone.mqtt;

import java.nio.charset.StandardCharsets;
import no.varde.contract.MqttTopics;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import no.varde.contract.mqtt.InboxMessage;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the client library's callbacks to the listener. Never throws: the library would swallow it. */
final class LinkCallback implements MqttCallback {

    private static final Logger log = LoggerFactory.getLogger(LinkCallback.class);
    private static final int SESSION_TAKEN_OVER = 0x8E;

    private final LinkListener listener;

    LinkCallback(LinkListener listener) {
        this.listener = listener;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        try {
            if (topic.endsWith("/" + MqttTopics.INBOX)) {
                listener.received(EventCodec.decode(message.getPayload(), InboxMessage.class));
            } else {
                listener.receipted(DeviceLink.decode(message), correlation(message));
            }
        } catch (UndecodableEvent e) {
            log.warn("a message cannot be read: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.warn("a message was not handled", e);
        }
    }

    private static @Nullable String correlation(MqttMessage message) {
        MqttProperties properties = message.getProperties();
        byte[] data = properties == null ? null : properties.getCorrelationData();
        return data == null ? null : new String(data, StandardCharsets.UTF_8);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        listener.lost(response != null && response.getReturnCode() == SESSION_TAKEN_OVER);
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        log.debug("MQTT error {}", exception.getReasonCode());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
