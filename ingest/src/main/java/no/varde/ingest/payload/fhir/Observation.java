package no.varde.ingest.payload.fhir;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import no.varde.contract.event.RejectionReason;
import no.varde.ingest.payload.Decoded;
import no.varde.ingest.payload.DecodedReading;
import no.varde.ingest.payload.DecodedReading.Circumstances;
import no.varde.ingest.payload.MeasuredTime;
import no.varde.ingest.payload.ValueCollector;
import no.varde.ingest.payload.json.Json;
import org.jspecify.annotations.Nullable;

/** One Observation. */
final class Observation {

    private final ObservationValues values;

    Observation(ObservationValues values) {
        this.values = values;
    }

    Decoded.Item decode(Json.Members observation, Devices devices) {
        String id = observation.text("id");
        if (observation.get("id") != null
                && (id == null || id.isBlank() || id.length() > DecodedReading.MAX_SENDER_ID)) {
            return new Decoded.Undecodable(
                    null,
                    RejectionReason.INVALID_FIELD,
                    "id is a text of 1 to " + DecodedReading.MAX_SENDER_ID + " characters");
        }
        String status = observation.text("status");
        if (status != null && (status.equals("entered-in-error") || status.equals("cancelled"))) {
            return new Decoded.Undecodable(
                    id, RejectionReason.NOT_A_MEASUREMENT, "its status says that it was cancelled or entered in error");
        }
        if (values.isNoMeasurement(observation)) {
            return new Decoded.Undecodable(
                    id, RejectionReason.NOT_A_MEASUREMENT, "its code is that of a clock or another attribute");
        }
        return withValues(observation, id, devices);
    }

    private Decoded.Item withValues(Json.Members observation, @Nullable String id, Devices devices) {
        ValueCollector collected = new ValueCollector();
        values.collect(observation, collected);
        if (collected.isEmpty()) {
            return new Decoded.Undecodable(id, collected.reason(), collected.detail());
        }
        String effective = effective(observation);
        if (effective == null) {
            return new Decoded.Undecodable(
                    id,
                    RejectionReason.MISSING_FIELD,
                    "effectiveDateTime, effectiveInstant or effectivePeriod.start is needed");
        }
        try {
            MeasuredTime time =
                    new MeasuredTime.At(OffsetDateTime.parse(effective).toInstant());
            return new DecodedReading(
                    id,
                    null,
                    devices.sensorOf(observation),
                    time,
                    collected.values(),
                    Circumstances.NONE,
                    collected.notes());
        } catch (DateTimeException e) {
            return new Decoded.Undecodable(
                    id, RejectionReason.INVALID_FIELD, "the effective time needs a date, a time and an offset or Z");
        }
    }

    private static @Nullable String effective(Json.Members observation) {
        String dateTime = observation.text("effectiveDateTime");
        if (dateTime != null) {
            return dateTime;
        }
        String instant = observation.text("effectiveInstant");
        return instant != null ? instant : observation.object("effectivePeriod").text("start");
    }
}
