package no.varde.ingest.payload.varde;

import java.util.List;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.payload.Decoded;
import no.varde.ingest.payload.PayloadDecoder;
import no.varde.ingest.payload.json.Json;
import no.varde.ingest.payload.json.JsonReader;
import no.varde.ingest.payload.json.MalformedJson;

/** Varde JSON: one reading, or an array of up to 1 000. Members that it does not know are passed over. */
public final class VardeJsonDecoder implements PayloadDecoder {

    private final JsonReader json;
    private final VardeReading reading;

    public VardeJsonDecoder(VitalsTable table, JsonReader json) {
        this.json = json;
        this.reading = new VardeReading(new VardeValues(table));
    }

    @Override
    public String format() {
        return "varde-json";
    }

    @Override
    public String contentType() {
        return "application/vnd.varde.reading+json";
    }

    @Override
    public String topicSuffix() {
        return "";
    }

    @Override
    public Decoded decode(byte[] payload) {
        try {
            return switch (json.read(payload)) {
                case Json.Members object -> new Decoded.Items(List.of(reading.decode(object)));
                case Json.Items(List<Json> items) -> array(items);
                default -> new Decoded.Refused(RejectionReason.INVALID_FIELD, "neither an object nor an array");
            };
        } catch (MalformedJson e) {
            return new Decoded.Refused(RejectionReason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private Decoded array(List<Json> items) {
        if (items.isEmpty()) {
            return new Decoded.Refused(RejectionReason.MISSING_FIELD, "an array without readings");
        }
        if (items.size() > MAX_READINGS) {
            return new Decoded.Refused(
                    RejectionReason.TOO_MANY, "more than " + MAX_READINGS + " readings in one PUBLISH", items.size());
        }
        return new Decoded.Items(items.stream().map(this::item).toList());
    }

    private Decoded.Item item(Json item) {
        return item instanceof Json.Members object
                ? reading.decode(object)
                : new Decoded.Undecodable(null, RejectionReason.INVALID_FIELD, "a reading is an object");
    }
}
