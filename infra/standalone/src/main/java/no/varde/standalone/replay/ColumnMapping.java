package no.varde.standalone.replay;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.standalone.cli.UsageException;

/**
 * Which vital a column of a CSV file holds.
 *
 * @param unit the column's unit, UCUM or a usual spelling
 */
record ColumnMapping(String column, Vital vital, String unit) {

    private static final Pattern SYNTAX = Pattern.compile("(.+?)=([A-Z0-9_]+)(?:\\[(.+)])?");

    /**
     * Reads {@code COLUMN=VITAL} or {@code COLUMN=VITAL[unit]}, such as {@code glucose=GLUCOSE_MMOL[mg/dL]}.
     *
     * @throws UsageException if it is not of that form, or the unit cannot be that vital's
     */
    static ColumnMapping parse(String text) throws UsageException {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException("--map takes COLUMN=VITAL[unit], such as glucose=GLUCOSE_MMOL[mg/dL]");
        }
        VitalsTable.Coding coding = VitalsTable.STANDARD
                .byKey(matcher.group(2))
                .orElseThrow(() -> new UsageException(
                        "--map: there is no vital " + matcher.group(2) + "; known: " + HeaderGuess.knownCodes()));
        String unit = matcher.group(3) == null ? coding.impliedUnit() : matcher.group(3);
        ColumnMapping mapping = new ColumnMapping(matcher.group(1), coding.vital(), unit);
        if (!coding.vital().isCoded() && mapping.canonical(BigDecimal.ONE).isEmpty()) {
            throw new UsageException("--map: " + coding.vital().code() + " does not come in " + unit);
        }
        return mapping;
    }

    /** The value in the vital's canonical unit, as the platform itself would convert it. */
    Optional<BigDecimal> canonical(BigDecimal value) {
        return VitalsTable.STANDARD.toCanonical(vital, value, unit);
    }

    @Override
    public String toString() {
        return column + "=" + vital.code() + (unit.isEmpty() ? "" : "[" + unit + "]");
    }
}
