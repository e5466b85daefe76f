package no.varde.standalone.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An Observation as it was recorded; everything but its time and a missing id stays untouched. */
record FhirObservation(ObjectNode resource, @Nullable Instant measuredAt) implements Recorded {

    static final List<String> TIMES = List.of("effectiveDateTime", "effectiveInstant");

    @Override
    public Outgoing at(@Nullable Instant at) {
        ObjectNode observation = resource.deepCopy();
        if (at != null) {
            setTime(observation, at);
        }
        String id = observation.path("id").asString("");
        if (id.isEmpty()) {
            id = ContentId.of(observation.toString());
            observation.put("id", id);
        }
        int values = count(observation, true);
        return new Outgoing(id, at, observation.toString(), values, count(observation, false) - values);
    }

    private static void setTime(ObjectNode observation, Instant at) {
        if (observation.has("effectivePeriod")) {
            observation.putObject("effectivePeriod").put("start", at.toString());
        } else {
            observation.put(
                    TIMES.stream().filter(observation::has).findFirst().orElse(TIMES.getFirst()), at.toString());
        }
    }

    /** Values in it: its own and those of its components; with {@code present} only those that are there. */
    private static int count(ObjectNode observation, boolean present) {
        JsonNode components = observation.path("component");
        if (components.isEmpty()) {
            return !present || hasValue(observation) ? 1 : 0;
        }
        int count = 0;
        for (JsonNode component : components) {
            count += !present || hasValue(component) ? 1 : 0;
        }
        return count;
    }

    private static boolean hasValue(JsonNode node) {
        return node.has("valueQuantity") || node.has("valueCodeableConcept") || node.has("valueInteger");
    }
}
