package no.varde.contract.vitals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exact unit conversion into the canonical unit of a vital. */
final class Units {

    /** Spellings seen in the field, in lower case, and the UCUM unit they mean. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("mmhg", "mm[Hg]"),
            Map.entry("mm[hg]", "mm[Hg]"),
            Map.entry("beat/min", "/min"),
            Map.entry("beats/min", "/min"),
            Map.entry("beats/minute", "/min"),
            Map.entry("{beat}/min", "/min"),
            Map.entry("{beats}/min", "/min"),
            Map.entry("{beat}/min}", "/min"),
            Map.entry("bpm", "/min"),
            Map.entry("1/min", "/min"),
            Map.entry("breaths/min", "/min"),
            Map.entry("breaths/minute", "/min"),
            Map.entry("{breaths}/min", "/min"),
            Map.entry("percent", "%"),
            Map.entry("c", "Cel"),
            Map.entry("°c", "Cel"),
            Map.entry("cel", "Cel"),
            Map.entry("f", "[degF]"),
            Map.entry("°f", "[degF]"),
            Map.entry("degf", "[degF]"),
            Map.entry("[degf]", "[degF]"),
            Map.entry("lb", "[lb_av]"),
            Map.entry("lbs", "[lb_av]"),
            Map.entry("mg/dl", "mg/dL"),
            Map.entry("mmol/l", "mmol/L"),
            Map.entry("l", "L"),
            Map.entry("ml", "mL"),
            Map.entry("l/min", "L/min"),
            Map.entry("cl/s", "cL/s"),
            Map.entry("l/s", "L/s"),
            Map.entry("mg/l", "mg/L"),
            Map.entry("steps", "/d"),
            Map.entry("{steps}/d", "/d"),
            Map.entry("inr", "{INR}"));

    /** From a unit to a canonical one: multiply by {@code factor} after adding {@code offset}. */
    private record Step(BigDecimal offset, BigDecimal factor) {
        static Step factor(String factor) {
            return new Step(BigDecimal.ZERO, new BigDecimal(factor));
        }
    }

    /** 1 mmol/L of glucose is 18.0156 mg/dL (molar mass 180.156 g/mol). */
    private static final BigDecimal MGDL_PER_MMOL = new BigDecimal("18.0156");

    private static final Map<String, Step> STEPS = Map.of(
            "[degF]>Cel",
            new Step(new BigDecimal("-32"), new BigDecimal(5).divide(new BigDecimal(9), MathContext.DECIMAL64)),
            "K>Cel",
            new Step(new BigDecimal("-273.15"), BigDecimal.ONE),
            "mg/dL>mmol/L",
            new Step(BigDecimal.ZERO, BigDecimal.ONE.divide(MGDL_PER_MMOL, MathContext.DECIMAL64)),
            "g>kg",
            Step.factor("0.001"),
            "[lb_av]>kg",
            Step.factor("0.45359237"),
            "mL>L",
            Step.factor("0.001"),
            "cL/s>L/min",
            Step.factor("0.6"),
            "L/s>L/min",
            Step.factor("60"),
            "h>min",
            Step.factor("60"),
            "kPa>mm[Hg]",
            Step.factor("7.50061683"));

    private Units() {}

    static Optional<BigDecimal> convert(Vital vital, BigDecimal value, @Nullable String unit) {
        String from = canonicalSpelling(unit);
        if (from.isEmpty() || from.equals(vital.unit()) || isAnnotationOf(vital, from)) {
            return Optional.of(value);
        }
        Step step = STEPS.get(from + ">" + vital.unit());
        if (step == null) {
            return Optional.empty();
        }
        BigDecimal converted = value.add(step.offset()).multiply(step.factor());
        return Optional.of(converted.setScale(vital.decimals() + 2, RoundingMode.HALF_UP));
    }

    private static String canonicalSpelling(@Nullable String unit) {
        if (unit == null) {
            return "";
        }
        String trimmed = unit.strip();
        return SPELLINGS.getOrDefault(trimmed.toLowerCase(Locale.ROOT), trimmed);
    }

    /** "1" and any "{annotation}" mean a dimensionless number, as scores and ratios are. */
    private static boolean isAnnotationOf(Vital vital, String unit) {
        return vital.unit().startsWith("{") && (unit.equals("1") || (unit.startsWith("{") && unit.endsWith("}")));
    }
}
