package no.varde.ingest.payload.fhir;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.contract.vitals.VitalsTable.Coding;
import no.varde.ingest.payload.DecodedValue;
import no.varde.ingest.payload.ValueCollector;
import no.varde.ingest.payload.json.Json;
import org.jspecify.annotations.Nullable;

/** {@code value[x]} of an Observation or a component. */
final class FhirValue {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final String QUANTITY = "valueQuantity";
    private static final String INTEGER = "valueInteger";
    private static final String CONCEPT = "valueCodeableConcept";
    private static final String STRING = "valueString";

    /** What meters show beyond their range. */
    private static final Set<String> BEYOND_RANGE = Set.of("HI", "LO");

    /** SNOMED CT codes of consciousness as NEWS2 scores it, and the letter they stand for. */
    private static final Map<String, String> ACVPU = Map.of(
            "248234008", "A",
            "130987000", "C",
            "300202002", "V",
            "450847001", "P",
            "422768004", "U");

    private final VitalsTable table;

    FhirValue(VitalsTable table) {
        this.table = table;
    }

    static boolean isIn(Json.Members element) {
        return element.members().keySet().stream().anyMatch(name -> name.startsWith("value"));
    }

    void collect(Coding coding, Json.Members element, ValueCollector into) {
        Vital vital = coding.vital();
        if (vital.isCoded()) {
            code(vital, element)
                    .ifPresentOrElse(
                            code -> into.keep(new DecodedValue.Coded(vital, code)),
                            () -> into.leaveOut(vital.code(), RejectionReason.INVALID_FIELD));
            return;
        }
        String text = element.text(STRING);
        if (text != null && BEYOND_RANGE.contains(text.strip())) {
            into.keep(new DecodedValue.Absent(vital, text.strip()));
            return;
        }
        number(coding, element, into);
    }

    private void number(Coding coding, Json.Members element, ValueCollector into) {
        Vital vital = coding.vital();
        Json.Members quantity = element.object(QUANTITY);
        Json number = element.get(INTEGER) == null ? quantity.get("value") : element.get(INTEGER);
        if (!(number instanceof Json.Numeral(BigDecimal exact)) || exact == null) {
            into.leaveOut(vital.code(), RejectionReason.INVALID_FIELD);
        } else if (quantity.get("comparator") != null) {
            bound(vital, quantity.text("comparator"), into);
        } else {
            table.toCanonical(vital, exact, FhirUnits.of(quantity, coding))
                    .ifPresentOrElse(
                            value -> into.keep(new DecodedValue.Numeric(vital, value)),
                            () -> into.leaveOut(vital.code(), RejectionReason.UNKNOWN_UNIT));
        }
    }

    /** "Below 1.1" is what a meter says that shows LO: a bound, not a measured value. */
    private static void bound(Vital vital, @Nullable String comparator, ValueCollector into) {
        switch (comparator) {
            case "<", "<=" -> into.keep(new DecodedValue.Absent(vital, "LO"));
            case ">", ">=" -> into.keep(new DecodedValue.Absent(vital, "HI"));
            case null, default -> into.leaveOut(vital.code(), RejectionReason.INVALID_FIELD);
        }
    }

    /** A code of SNOMED CT, or a bare letter: in another code system the same letter means something else. */
    private static Optional<String> code(Vital vital, Json.Members element) {
        Optional<String> coded = element.object(CONCEPT).objects("coding").stream()
                .filter(coding -> coding.get("system") == null || SNOMED.equals(coding.text("system")))
                .flatMap(coding -> Optional.ofNullable(coding.text("code")).stream())
                .map(code -> ACVPU.getOrDefault(code, code))
                .filter(vital.codes()::contains)
                .findFirst();
        return coded.or(() -> Optional.ofNullable(element.text(STRING)).filter(vital.codes()::contains));
    }
}
