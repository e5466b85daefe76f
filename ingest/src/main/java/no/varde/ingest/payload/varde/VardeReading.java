package no.varde.ingest.payload.varde;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.event.Symptom;
import no.varde.ingest.payload.Decoded;
import no.varde.ingest.payload.DecodedReading;
import no.varde.ingest.payload.DecodedReading.Circumstances;
import no.varde.ingest.payload.MeasuredTime;
import no.varde.ingest.payload.SensorName;
import no.varde.ingest.payload.ValueCollector;
import no.varde.ingest.payload.json.Json;
import org.jspecify.annotations.Nullable;

/** One object of Varde JSON. */
final class VardeReading {

    /** A device that has been off for longer than this has no idea of its age; the bound keeps arithmetic safe. */
    private static final BigDecimal MAX_AGE_MS =
            BigDecimal.valueOf(Duration.ofDays(36_500).toMillis());

    private final VardeValues values;

    VardeReading(VardeValues values) {
        this.values = values;
    }

    Decoded.Item decode(Json.Members object) {
        String id = object.text("id");
        if (object.get("id") != null && (id == null || !isSenderId(id))) {
            return invalid(null, "id is a text of 1 to " + DecodedReading.MAX_SENDER_ID + " characters");
        }
        String source = object.text("source");
        if (object.get("source") != null && (source == null || !SensorName.isValid(source))) {
            return invalid(id, "source is 1 to 64 letters, digits and . : _ - and begins with a letter or digit");
        }
        return switch (time(object, id)) {
            case Time.Known(MeasuredTime time) -> reading(object, id, source, time);
            case Time.Problem(RejectionReason reason, String detail) -> new Decoded.Undecodable(id, reason, detail);
        };
    }

    private Decoded.Item reading(Json.Members object, @Nullable String id, @Nullable String source, MeasuredTime time) {
        ValueCollector collected = new ValueCollector();
        Json members = object.get("values");
        if (members instanceof Json.Members present) {
            values.collect(present, collected);
        } else if (members != null) {
            return invalid(id, "values is an object");
        }
        if (collected.isEmpty()) {
            return new Decoded.Undecodable(id, collected.reason(), collected.detail());
        }
        Circumstances circumstances = circumstances(object.get("context"), collected);
        SensorName sensor = source == null ? new SensorName.Unnamed() : new SensorName.Named(source);
        return new DecodedReading(id, seq(object), sensor, time, collected.values(), circumstances, collected.notes());
    }

    private static Time time(Json.Members object, @Nullable String id) {
        Json measuredAt = object.get("measuredAt");
        if (measuredAt instanceof Json.Text(String text)) {
            try {
                return new Time.Known(
                        new MeasuredTime.At(OffsetDateTime.parse(text).toInstant()));
            } catch (DateTimeException e) {
                return new Time.Problem(
                        RejectionReason.INVALID_FIELD, "measuredAt is an ISO-8601 date-time with an offset or Z");
            }
        }
        if (measuredAt != null) {
            return new Time.Problem(RejectionReason.INVALID_FIELD, "measuredAt is a text");
        }
        return age(object.get("ageMs"), id);
    }

    private static Time age(@Nullable Json ageMs, @Nullable String id) {
        if (ageMs == null) {
            return new Time.Problem(RejectionReason.MISSING_FIELD, "measuredAt or ageMs is needed");
        }
        if (id == null) {
            return new Time.Problem(RejectionReason.MISSING_FIELD, "with ageMs an id is needed");
        }
        if (ageMs instanceof Json.Numeral(BigDecimal exact)
                && exact != null
                && exact.signum() >= 0
                && exact.compareTo(MAX_AGE_MS) <= 0) {
            return new Time.Known(new MeasuredTime.Ago(Duration.ofMillis(exact.longValue())));
        }
        return new Time.Problem(RejectionReason.INVALID_FIELD, "ageMs is a number of milliseconds, 0 or more");
    }

    /** A context that cannot be read costs itself, never the reading. */
    private static Circumstances circumstances(@Nullable Json context, ValueCollector collected) {
        if (context == null) {
            return Circumstances.NONE;
        }
        if (!(context instanceof Json.Members members)) {
            collected.note("CONTEXT " + RejectionReason.INVALID_FIELD);
            return Circumstances.NONE;
        }
        Boolean onOxygen = members.get("onOxygen") instanceof Json.Bool(boolean value) ? value : null;
        if (onOxygen == null && members.get("onOxygen") != null) {
            collected.note("ONOXYGEN " + RejectionReason.INVALID_FIELD);
        }
        return new Circumstances(onOxygen, symptoms(members.get("symptoms"), collected));
    }

    private static List<Symptom> symptoms(@Nullable Json symptoms, ValueCollector collected) {
        List<Symptom> known = new ArrayList<>();
        boolean allKnown = symptoms == null || symptoms instanceof Json.Items;
        List<Json> items = symptoms instanceof Json.Items(List<Json> list) ? list : List.of();
        for (Json item : items) {
            Symptom symptom = item instanceof Json.Text(String code) ? symptom(code) : null;
            if (symptom == null) {
                allKnown = false;
            } else if (!known.contains(symptom)) {
                known.add(symptom);
            }
        }
        if (!allKnown) {
            collected.note("SYMPTOMS " + RejectionReason.INVALID_FIELD);
        }
        return known;
    }

    private static @Nullable Symptom symptom(String code) {
        for (Symptom symptom : Symptom.values()) {
            if (symptom.name().equals(code)) {
                return symptom;
            }
        }
        return null;
    }

    private static @Nullable Long seq(Json.Members object) {
        return object.get("seq") instanceof Json.Numeral(BigDecimal exact)
                        && exact != null
                        && exact.stripTrailingZeros().scale() <= 0
                        && exact.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                ? Long.valueOf(exact.longValue())
                : null;
    }

    private static boolean isSenderId(String id) {
        return !id.isBlank() && id.length() <= DecodedReading.MAX_SENDER_ID;
    }

    private static Decoded.Undecodable invalid(@Nullable String id, String detail) {
        return new Decoded.Undecodable(id, RejectionReason.INVALID_FIELD, detail);
    }

    private sealed interface Time {
        record Known(MeasuredTime time) implements Time {}

        record Problem(RejectionReason reason, String detail) implements Time {}
    }
}
