package no.varde.ingest.payload.fhir;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable.Coding;
import no.varde.ingest.payload.json.Json;
import org.jspecify.annotations.Nullable;

/** The unit of a Quantity, never guessed where it was said in a way that Varde cannot read. */
final class FhirUnits {

    /** No unit of any vital. */
    static final String UNREADABLE = "a unit that cannot be read";

    private static final String UCUM = "http://unitsofmeasure.org";

    /** Vitals that devices measure in more than one unit, and whose IEEE 11073 code says nothing of which. */
    private static final Set<String> AMBIGUOUS = Set.of("GLUCOSE_MMOL", "BODY_TEMP");

    /** Units of IEEE 11073-10101, partition 4, as their specializations 10407 to 10417 use them, in UCUM. */
    private static final Map<String, String> MDC = Map.of(
            "262688", "%",
            "263875", "kg",
            "264274", "mg/dL",
            "264864", "/min",
            "266016", "mm[Hg]",
            "266560", "[degF]",
            "266866", "mmol/L",
            "268192", "Cel");

    private FhirUnits() {}

    /** The UCUM code, the UCUM code that an IEEE 11073 code stands for, or the printed unit; else what the vital implies. */
    static String of(Json.Members quantity, Coding coding) {
        String code = quantity.text("code");
        String unit = quantity.text("unit");
        String said = code == null ? unit : coded(code, quantity.text("system"), unit);
        return said == null || said.isBlank() ? coding.impliedUnit() : said;
    }

    /** What goes without saying with an IEEE 11073 code. */
    static String impliedByMdc(Vital vital) {
        return AMBIGUOUS.contains(vital.code()) ? UNREADABLE : vital.unit();
    }

    private static String coded(String code, @Nullable String system, @Nullable String unit) {
        if (system == null || system.equals(UCUM)) {
            return code;
        }
        String known = system.equals(FhirCodes.MDC) ? MDC.get(code) : null;
        return known != null ? known : Objects.requireNonNullElse(unit, UNREADABLE);
    }
}
