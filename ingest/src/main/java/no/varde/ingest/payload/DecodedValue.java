package no.varde.ingest.payload;

import java.math.BigDecimal;
import no.varde.contract.vitals.Vital;

/** A value of a known vital. */
public sealed interface DecodedValue {

    Vital vital();

    /** @param value in the vital's canonical unit */
    record Numeric(Vital vital, BigDecimal value) implements DecodedValue {}

    /** @param code one of the vital's codes */
    record Coded(Vital vital, String code) implements DecodedValue {}

    /** @param reason a FHIR data-absent-reason code, or HI or LO where the device's range was left */
    record Absent(Vital vital, String reason) implements DecodedValue {}
}
