package no.varde.ingest.mqtt;

import org.eclipse.paho.mqttv5.common.MqttMessage;

/** Takes what arrives on a session: at once, since Paho's queue holds ten and its keep-alive waits behind it. */
@FunctionalInterface
interface Arrivals {

    void accept(PahoSession session, String topic, MqttMessage message);
}
