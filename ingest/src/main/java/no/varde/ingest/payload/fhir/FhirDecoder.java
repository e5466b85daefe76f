package no.varde.ingest.payload.fhir;

import java.util.List;
import java.util.Objects;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.payload.Decoded;
import no.varde.ingest.payload.PayloadDecoder;
import no.varde.ingest.payload.json.Json;
import no.varde.ingest.payload.json.JsonReader;
import no.varde.ingest.payload.json.MalformedJson;

/** FHIR R4 JSON: one Observation, or a Bundle of any type whose Observations are taken and whose rest is passed over. */
public final class FhirDecoder implements PayloadDecoder {

    private final JsonReader json;
    private final Observation observation;

    public FhirDecoder(VitalsTable table, JsonReader json) {
        this.json = json;
        this.observation = new Observation(new ObservationValues(new FhirCodes(table), table));
    }

    @Override
    public String format() {
        return "fhir-r4";
    }

    @Override
    public String contentType() {
        return "application/fhir+json";
    }

    @Override
    public String topicSuffix() {
        return "fhir";
    }

    @Override
    public Decoded decode(byte[] payload) {
        try {
            return json.read(payload) instanceof Json.Members resource
                    ? decode(resource)
                    : new Decoded.Refused(RejectionReason.INVALID_FIELD, "a resource is an object");
        } catch (MalformedJson e) {
            return new Decoded.Refused(RejectionReason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private Decoded decode(Json.Members resource) {
        return switch (resource.text("resourceType")) {
            case "Observation" ->
                new Decoded.Items(List.of(observation.decode(resource, Devices.containedIn(resource))));
            case "Bundle" -> bundle(resource);
            case null -> new Decoded.Refused(RejectionReason.MISSING_FIELD, "resourceType is needed");
            default ->
                new Decoded.Refused(RejectionReason.NOT_A_MEASUREMENT, "neither an Observation nor a Bundle of them");
        };
    }

    private Decoded bundle(Json.Members bundle) {
        List<Json.Members> observations = bundle.objects("entry").stream()
                .map(entry -> entry.object("resource"))
                .filter(resource -> Objects.equals(resource.text("resourceType"), "Observation"))
                .toList();
        if (observations.isEmpty()) {
            return new Decoded.Refused(RejectionReason.NOT_A_MEASUREMENT, "a Bundle without Observations");
        }
        if (observations.size() > MAX_READINGS) {
            return new Decoded.Refused(
                    RejectionReason.TOO_MANY,
                    "more than " + MAX_READINGS + " Observations in one PUBLISH",
                    observations.size());
        }
        Devices devices = Devices.in(bundle);
        return new Decoded.Items(observations.stream()
                .map(resource -> observation.decode(resource, devices))
                .toList());
    }
}
