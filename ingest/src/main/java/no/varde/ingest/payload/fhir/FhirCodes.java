package no.varde.ingest.payload.fhir;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import no.varde.contract.vitals.VitalsTable;
import no.varde.contract.vitals.VitalsTable.Coding;
import no.varde.ingest.payload.json.Json;
import org.jspecify.annotations.Nullable;

/** CodeableConcepts against the table of vitals. */
final class FhirCodes {

    static final String LOINC = "http://loinc.org";
    static final String MDC = "urn:iso:std:iso:11073:10101";

    /** Too short for a telephone or an identity number, in case a sender puts one where a code belongs. */
    private static final Pattern SAFE_CODE = Pattern.compile("[0-9]{1,7}|[0-9]{1,6}-[0-9]");

    /** IEEE 11073 partition 1 describes objects and their attributes, such as clocks: never what was measured. */
    private static final int ATTRIBUTES_FROM = 1 << 16;

    private static final int ATTRIBUTES_TO = 2 << 16;

    private final VitalsTable table;

    FhirCodes(VitalsTable table) {
        this.table = table;
    }

    /** The vital of the first coding that has one. */
    Optional<Coding> vitalOf(Json.Members concept) {
        return concept.objects("coding").stream()
                .flatMap(coding -> vital(coding).stream())
                .findFirst();
    }

    /** Whether every code says that this is an attribute of a measurement, or of the device, and not a value. */
    boolean isAttribute(Json.Members concept) {
        return !concept.objects("coding").isEmpty()
                && concept.objects("coding").stream().allMatch(coding -> {
                    int code = mdc(coding);
                    return code >= ATTRIBUTES_FROM && code < ATTRIBUTES_TO;
                });
    }

    /** A code that may be shown in a note. */
    Optional<String> shown(Json.Members concept) {
        return concept.objects("coding").stream()
                .filter(coding -> isSystem(coding, LOINC) || isSystem(coding, MDC))
                .flatMap(coding -> Optional.ofNullable(coding.text("code")).stream())
                .filter(code -> SAFE_CODE.matcher(code).matches())
                .findFirst();
    }

    private Optional<Coding> vital(Json.Members coding) {
        String code = coding.text("code");
        if (code != null && isSystem(coding, LOINC)) {
            return table.byLoinc(code);
        }
        return table.byMdc(mdc(coding)).map(vital -> new Coding(vital, FhirUnits.impliedByMdc(vital)));
    }

    private static int mdc(Json.Members coding) {
        String code = coding.text("code");
        return isSystem(coding, MDC) && isNumber(code) ? Integer.parseInt(code) : -1;
    }

    private static boolean isNumber(@Nullable String code) {
        return code != null
                && code.length() <= 9
                && !code.isEmpty()
                && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isSystem(Json.Members coding, String system) {
        return Objects.equals(coding.text("system"), system);
    }
}
