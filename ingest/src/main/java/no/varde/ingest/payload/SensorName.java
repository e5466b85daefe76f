package no.varde.ingest.payload;

import java.util.List;
import java.util.regex.Pattern;

/** What a payload says of the sensor behind a gateway. */
public sealed interface SensorName {

    /** EUI-64, serial numbers and the device identifier of a UDI look like this; names and sentences do not. */
    Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:_-]{0,63}");

    /** Nothing: the device itself measured. */
    record Unnamed() implements SensorName {}

    /** The sensor's id, in a member meant for it. */
    record Named(String source) implements SensorName {}

    /**
     * References and identifiers that may or may not name a sensor as the registry does. The first one that the
     * registry has an assignment for is taken; a reference that it does not know is no sensor's id.
     */
    record Mentioned(List<String> candidates) implements SensorName {
        public Mentioned {
            candidates = List.copyOf(candidates);
        }
    }

    /** Whether that can be the name of a sensor, which goes to Kafka and the store: {@link #SHAPE}, never free text. */
    static boolean isValid(String name) {
        return SHAPE.matcher(name).matches();
    }
}
