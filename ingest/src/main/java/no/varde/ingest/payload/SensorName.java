package no.varde.ingest.payload;

import java.util.List;

/** What a payload says of the sensor behind a gateway. */
public sealed interface SensorName {

    int MAX_LENGTH = 64;

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

    /** Whether that can be the name of a sensor: 1 to 64 printable characters. */
    static boolean isValid(String name) {
        return !name.isBlank()
                && name.length() <= MAX_LENGTH
                && name.codePoints().noneMatch(Character::isISOControl);
    }
}
