package no.varde.embedded;

import java.nio.file.Path;

/**
 * Where the embedded parts keep their data and listen.
 *
 * @param dataDirectory created if missing; one platform at a time uses it
 * @param mqttPort port of the MQTT broker, or 0 for a free one
 * @param kafkaPort port of Kafka, or 0 for a free one
 * @param postgresPort port of Postgres, or 0 for a free one
 */
public record EmbeddedSettings(Path dataDirectory, int mqttPort, int kafkaPort, int postgresPort) {

    public static final int DEFAULT_MQTT_PORT = 1883;

    public EmbeddedSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        requirePort("mqttPort", mqttPort);
        requirePort("kafkaPort", kafkaPort);
        requirePort("postgresPort", postgresPort);
    }

    /** MQTT where devices expect it, 1883, and free ports for the rest. */
    public static EmbeddedSettings in(Path dataDirectory) {
        return new EmbeddedSettings(dataDirectory, DEFAULT_MQTT_PORT, 0, 0);
    }

    public EmbeddedSettings withMqttPort(int port) {
        return new EmbeddedSettings(dataDirectory, port, kafkaPort, postgresPort);
    }

    private static void requirePort(String name, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(name + " must be 0 to 65535, not " + port);
        }
    }
}
