package no.varde.contract.vitals;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vitals that Varde knows, read once from {@code vitals.csv}. */
public final class VitalsTable {

    /** The table that this build carries. */
    public static final VitalsTable STANDARD = VitalsFile.read("vitals.csv");

    private final Map<String, Vital> vitals;
    private final Map<String, UnitVariant> variants;
    private final Map<String, Limits> profiles;
    private final Map<String, Coding> byLoinc = new LinkedHashMap<>();
    private final Map<Integer, Vital> byMdc = new LinkedHashMap<>();

    VitalsTable(Map<String, Vital> vitals, Map<String, UnitVariant> variants, Map<String, Limits> profiles) {
        this.vitals = vitals;
        this.variants = variants;
        this.profiles = profiles;
        for (Vital vital : vitals.values()) {
            vital.loinc().forEach(code -> byLoinc.put(code, new Coding(vital, vital.unit())));
            vital.mdc().forEach(code -> byMdc.put(code, vital));
        }
        for (UnitVariant variant : variants.values()) {
            Vital vital = vitals.get(variant.of());
            if (vital == null) {
                throw new IllegalStateException("unit variant " + variant.code() + " of unknown vital " + variant.of());
            }
            variant.loinc().forEach(code -> byLoinc.put(code, new Coding(vital, variant.unit())));
        }
    }

    /** All vitals in table order. */
    public Collection<Vital> all() {
        return vitals.values();
    }

    public Optional<Vital> find(String code) {
        return Optional.ofNullable(vitals.get(code));
    }

    /**
     * The vital of that code.
     *
     * @throws IllegalArgumentException if the table has no such vital
     */
    public Vital get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no vital " + code));
    }

    /** What a payload's key stands for: a vital by its code, or a unit variant such as GLUCOSE_MGDL. */
    public Optional<Coding> byKey(String key) {
        Vital vital = vitals.get(key);
        if (vital != null) {
            return Optional.of(new Coding(vital, vital.unit()));
        }
        UnitVariant variant = variants.get(key);
        return variant == null ? Optional.empty() : find(variant.of()).map(of -> new Coding(of, variant.unit()));
    }

    public Optional<Coding> byLoinc(String code) {
        return Optional.ofNullable(byLoinc.get(code));
    }

    /** The vital of an IEEE 11073 code in its 32-bit form. */
    public Optional<Vital> byMdc(int code) {
        return Optional.ofNullable(byMdc.get(code));
    }

    /** Default limits of a profile such as SPO2_SCALE2_AIR, used in place of the vital's own. */
    public Optional<Limits> profile(String code) {
        return Optional.ofNullable(profiles.get(code));
    }

    /**
     * A value in any unit that this vital is known to arrive in, as canonical unit. A value that already is canonical
     * comes back untouched; a converted one is rounded half up to the vital's decimals plus two.
     *
     * @param unit UCUM code or a spelling seen in the field; null or empty means the canonical unit
     * @return empty if the unit cannot be this vital's
     */
    public Optional<BigDecimal> toCanonical(Vital vital, BigDecimal value, @Nullable String unit) {
        return Units.convert(vital, value, unit);
    }

    /** A vital, and the unit that goes without saying with the code by which it was named. */
    public record Coding(Vital vital, String impliedUnit) {}

    record UnitVariant(String code, String of, List<String> loinc, String unit) {}
}
