package no.varde.ingest.payload;

import java.util.List;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * A reading as its sender meant it, before Varde has judged it.
 *
 * @param senderId the sender's own id, 1 to 128 characters
 * @param seq the sender's counter, only echoed
 * @param values at least one; no vital twice
 * @param notes what was left out of it, such as {@code SPO2 INVALID_FIELD}
 */
public record DecodedReading(
        @Nullable String senderId,
        @Nullable Long seq,
        SensorName sensor,
        MeasuredTime time,
        List<DecodedValue> values,
        Circumstances circumstances,
        List<String> notes)
        implements Decoded.Item {

    public static final int MAX_SENDER_ID = 128;

    public DecodedReading {
        values = List.copyOf(values);
        notes = List.copyOf(notes);
    }

    /**
     * @param onOxygen whether the patient was breathing extra oxygen; null if not said
     * @param symptoms in the order of the payload, none twice
     */
    public record Circumstances(@Nullable Boolean onOxygen, List<Symptom> symptoms) {

        public static final Circumstances NONE = new Circumstances(null, List.of());

        public Circumstances {
            symptoms = List.copyOf(symptoms);
        }
    }
}
