package no.varde.ingest.payload.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.vitals.VitalsTable;
import no.varde.contract.vitals.VitalsTable.Coding;
import no.varde.ingest.payload.DecodedValue;
import no.varde.ingest.payload.ValueCollector;
import no.varde.ingest.payload.json.Json;
import org.jspecify.annotations.Nullable;

/** The values of an Observation: its own, and those of its components, which together are one reading. */
final class ObservationValues {

    private static final String ABSENT = "dataAbsentReason";
    private static final String UNSAID = "unknown";

    /** FHIR's code system data-absent-reason; anything else may be free text. */
    private static final Set<String> REASONS = Set.of(
            UNSAID,
            "asked-unknown",
            "temp-unknown",
            "not-asked",
            "asked-declined",
            "masked",
            "not-applicable",
            "unsupported",
            "as-text",
            "error",
            "not-a-number",
            "negative-infinity",
            "positive-infinity",
            "not-performed",
            "not-permitted");

    /** Blood-pressure panels: their own code measures nothing, their components do. */
    private static final Set<String> PRESSURE_PANELS = Set.of("85354-9", "55284-4", "150020", "150016");

    private static final List<String> PRESSURES = List.of("BP_SYSTOLIC", "BP_DIASTOLIC");

    private final FhirCodes codes;
    private final VitalsTable table;
    private final FhirValue value;

    ObservationValues(FhirCodes codes, VitalsTable table) {
        this.codes = codes;
        this.table = table;
        this.value = new FhirValue(table);
    }

    /** Whether it is a clock reading or the like, which gateways send along with measurements. */
    boolean isNoMeasurement(Json.Members observation) {
        return observation.objects("component").isEmpty() && codes.isAttribute(observation.object("code"));
    }

    void collect(Json.Members observation, ValueCollector into) {
        String absent = absentReason(observation);
        List<Json.Members> components = observation.objects("component");
        Optional<Coding> own = codes.vitalOf(observation.object("code"));
        if (own.isPresent()) {
            collect(own.get(), observation, absent, into);
        } else if (FhirValue.isIn(observation) || components.isEmpty()) {
            withoutVital(observation, absent, into);
        }
        components.forEach(component -> component(component, absent, into));
    }

    private void component(Json.Members component, @Nullable String absentAsAWhole, ValueCollector into) {
        Json.Members concept = component.object("code");
        Optional<Coding> coding = codes.vitalOf(concept);
        if (coding.isPresent()) {
            String own = absentReason(component);
            collect(coding.get(), component, own == null ? absentAsAWhole : own, into);
        } else if (!codes.isAttribute(concept)) {
            into.leaveOut(codes.shown(concept).orElse("COMPONENT"), RejectionReason.UNKNOWN_VITAL);
        }
    }

    private void collect(Coding coding, Json.Members element, @Nullable String absent, ValueCollector into) {
        if (FhirValue.isIn(element)) {
            value.collect(coding, element, into);
        } else if (absent != null) {
            into.keep(new DecodedValue.Absent(coding.vital(), absent));
        } else {
            into.leaveOut(coding.vital().code(), RejectionReason.MISSING_FIELD);
        }
    }

    /** A panel that failed as a whole says so of each pressure. */
    private void withoutVital(Json.Members observation, @Nullable String absent, ValueCollector into) {
        Optional<String> code = codes.shown(observation.object("code"));
        if (absent != null && code.filter(PRESSURE_PANELS::contains).isPresent()) {
            PRESSURES.forEach(vital -> into.keep(new DecodedValue.Absent(table.get(vital), absent)));
        } else {
            into.leaveOut(code.orElse("CODE"), RejectionReason.UNKNOWN_VITAL);
        }
    }

    private static @Nullable String absentReason(Json.Members element) {
        if (element.get(ABSENT) == null) {
            return null;
        }
        return element.object(ABSENT).objects("coding").stream()
                .flatMap(coding -> Optional.ofNullable(coding.text("code")).stream())
                .filter(REASONS::contains)
                .findFirst()
                .orElse(UNSAID);
    }
}
