package no.varde.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.varde.embedded.EmbeddedSettings;
import no.varde.standalone.cli.Arguments;
import no.varde.standalone.cli.UsageException;

/**
 * What {@code ./varde up} was asked for.
 *
 * @param fresh whether to begin with nothing
 * @param patients demo patients of a new ward; 0 for none
 */
record UpRequest(Path dataDirectory, boolean fresh, int patients, HttpPorts ports, int mqttPort) {

    static final int PATIENTS = 12;
    private static final int MOST_PATIENTS = 300;
    private static final int HIGHEST_FIRST_PORT = 65_533;

    static UpRequest of(List<String> words) throws UsageException {
        Arguments arguments =
                Arguments.parse(words, Set.of("fresh", "empty"), Set.of("data", "patients", "port", "mqtt-port"));
        if (!arguments.rest().isEmpty()) {
            throw new UsageException(
                    "up takes options only, not " + arguments.rest().getFirst());
        }
        int patients = arguments.number("patients", PATIENTS, 1, MOST_PATIENTS);
        return new UpRequest(
                arguments.dataDirectory(),
                arguments.has("fresh"),
                arguments.has("empty") ? 0 : patients,
                HttpPorts.from(arguments.number("port", HttpPorts.DEFAULT, 1, HIGHEST_FIRST_PORT)),
                arguments.port("mqtt-port", EmbeddedSettings.DEFAULT_MQTT_PORT));
    }
}
