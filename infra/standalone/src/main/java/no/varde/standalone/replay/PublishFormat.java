package no.varde.standalone.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import no.varde.contract.MqttTopics;

/** How several readings share one PUBLISH. */
enum PublishFormat {
    /** An array of Varde's own reading objects. */
    VARDE("application/vnd.varde.reading+json", "") {
        @Override
        String wrap(List<String> readings) {
            return readings.stream().collect(Collectors.joining(",", "[", "]"));
        }
    },
    /** A FHIR R4 Bundle of Observations. */
    FHIR("application/fhir+json", "/fhir") {
        @Override
        String wrap(List<String> readings) {
            return readings.stream()
                    .map(reading -> "{\"resource\":" + reading + "}")
                    .collect(Collectors.joining(
                            ",", "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[", "]}"));
        }
    };

    private final String contentType;
    private final String suffix;

    PublishFormat(String contentType, String suffix) {
        this.contentType = contentType;
        this.suffix = suffix;
    }

    abstract String wrap(List<String> readings);

    byte[] payload(List<Outgoing> readings) {
        return wrap(readings.stream().map(Outgoing::json).toList()).getBytes(StandardCharsets.UTF_8);
    }

    String contentType() {
        return contentType;
    }

    String topic(String deviceId) {
        return MqttTopics.readings(deviceId) + suffix;
    }
}
