package no.varde.ingest.mqtt;

import java.nio.charset.StandardCharsets;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;

/** Connection options, with every default of Paho's that would lose messages set to what keeps them. */
final class Options {

    private Options() {}

    /** A session that outlives the connection, with flow control. */
    static MqttConnectionOptions lasting(MqttProperties properties) {
        MqttConnectionOptions options = common(properties);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(properties.sessionExpiry().toSeconds());
        options.setReceiveMaximum(properties.receiveMaximum());
        return options;
    }

    /** A session that ends with the connection, for receipts. */
    static MqttConnectionOptions passing(MqttProperties properties) {
        MqttConnectionOptions options = common(properties);
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        return options;
    }

    private static MqttConnectionOptions common(MqttProperties properties) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(properties.username());
        if (!properties.password().isEmpty()) {
            options.setPassword(properties.password().getBytes(StandardCharsets.UTF_8));
        }
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval(Math.toIntExact(properties.keepAlive().toSeconds()));
        options.setConnectionTimeout(Math.toIntExact(properties.timeout().toSeconds()));
        options.setExecutorServiceTimeout(1);
        return options;
    }
}
