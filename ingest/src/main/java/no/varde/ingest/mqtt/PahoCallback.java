package no.varde.ingest.mqtt;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Paho's callbacks of one session. Nothing escapes from them: Paho would swallow it, and acknowledge the message. */
final class PahoCallback implements MqttCallback {

    private static final Logger log = LoggerFactory.getLogger(PahoCallback.class);

    private final PahoSession session;
    private final Arrivals arrivals;

    PahoCallback(PahoSession session, Arrivals arrivals) {
        this.session = session;
        this.arrivals = arrivals;
    }

    @Override
    @SuppressWarnings("CatchingUnchecked") // even an Error must end the session rather than lose the message
    public void messageArrived(String topic, MqttMessage message) {
        try {
            arrivals.accept(session, topic, message);
        } catch (Throwable e) {
            log.error("A message could not be taken in: {}", e.getClass().getName());
            session.end();
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        session.end();
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        log.warn("MQTT error {}", exception.getReasonCode());
        session.end();
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Receipts are not tracked: a device that misses one sends again.
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // Subscribing here would deadlock; the connection's own thread does it.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // Enhanced authentication is not used.
    }
}
