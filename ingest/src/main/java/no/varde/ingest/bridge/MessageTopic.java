package no.varde.ingest.bridge;

import java.util.Optional;
import no.varde.contract.Identifiers;
import no.varde.contract.MqttTopics;

/**
 * The MQTT topic of a message that the bridge handles.
 *
 * @param suffix what follows {@code readings/}, or empty
 */
record MessageTopic(String deviceId, Kind kind, String suffix) {

    enum Kind {
        READINGS,
        STATUS
    }

    /** Empty for a topic that is none of the bridge's. */
    static Optional<MessageTopic> parse(String topic) {
        String[] levels = topic.split("/", 4);
        if (levels.length < 3 || !Identifiers.isValid(levels[1])) {
            return Optional.empty();
        }
        String deviceId = levels[1];
        String suffix = levels.length == 4 ? levels[3] : "";
        if (topic.equals(MqttTopics.status(deviceId))) {
            return Optional.of(new MessageTopic(deviceId, Kind.STATUS, ""));
        }
        String readings = MqttTopics.readings(deviceId);
        return topic.equals(readings) || topic.startsWith(readings + "/")
                ? Optional.of(new MessageTopic(deviceId, Kind.READINGS, suffix))
                : Optional.empty();
    }
}
