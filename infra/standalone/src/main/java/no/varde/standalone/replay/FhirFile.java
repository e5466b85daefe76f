package no.varde.standalone.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.varde.contract.json.EventCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** FHIR R4 Observations, one resource a line (NDJSON), alone or in Bundles. */
final class FhirFile {

    private final RecordedTime times;

    FhirFile(RecordedTime times) {
        this.times = times;
    }

    Recording read(BufferedReader lines) throws IOException {
        List<Recorded> readings = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !add(line, readings)) {
                unreadable.add(number);
            }
        }
        return new Recording(PublishFormat.FHIR, readings, unreadable);
    }

    private boolean add(String line, List<Recorded> readings) {
        try {
            return addResource(EventCodec.mapper().readTree(line), readings);
        } catch (JacksonException e) {
            return false;
        }
    }

    private boolean addResource(JsonNode resource, List<Recorded> readings) {
        String type = resource.path("resourceType").asString("");
        if (type.equals("Bundle")) {
            boolean any = false;
            for (JsonNode entry : resource.path("entry")) {
                any |= addResource(entry.path("resource"), readings);
            }
            return any;
        }
        if (type.equals("Observation") && resource instanceof ObjectNode observation) {
            readings.add(new FhirObservation(observation, effective(observation)));
            return true;
        }
        return false;
    }

    private @Nullable Instant effective(ObjectNode observation) {
        for (String member : FhirObservation.TIMES) {
            String text = observation.path(member).asString("");
            if (!text.isEmpty()) {
                return times.parse(text, null).orElse(null);
            }
        }
        String start = observation.path("effectivePeriod").path("start").asString("");
        return start.isEmpty() ? null : times.parse(start, null).orElse(null);
    }
}
