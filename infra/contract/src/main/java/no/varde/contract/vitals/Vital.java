package no.varde.contract.vitals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One measurement type.
 *
 * @param code Varde's own code, the key in payloads and events
 * @param name full name in Norwegian and English
 * @param shortName what fits a table cell
 * @param loinc LOINC codes, preferred first; aliases seen in real data follow
 * @param unit canonical unit in UCUM; empty for a coded vital
 * @param decimals decimals at which limits are compared and values shown
 * @param accepted outside it a value is stored as REJECTED and used by no rule
 * @param plausible outside it, but accepted, a value is SUSPECT: kept, evaluated, and asked for again
 * @param defaults start values for a patient's personal limits; source in the table
 * @param deadband how far inside the limit a value must return before an alert clears, in the canonical unit
 * @param mdc IEEE 11073-10101 codes, 32 bit (partition × 65536 + term), preferred first
 * @param codes the codes of a coded vital in ordinal order; empty for a numeric one
 * @param redCodes the codes that are red by themselves
 * @param source where the default limits come from
 */
public record Vital(
        String code,
        Text name,
        Text shortName,
        List<String> loinc,
        String unit,
        int decimals,
        Range accepted,
        Range plausible,
        Limits defaults,
        BigDecimal deadband,
        List<Integer> mdc,
        List<String> codes,
        List<String> redCodes,
        String source) {

    public boolean isCoded() {
        return !codes.isEmpty();
    }

    /** The value as limits see it: rounded half up to this vital's decimals. */
    public BigDecimal rounded(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
