package no.varde.alerts.score;

import java.math.BigDecimal;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/**
 * What a National Early Warning Score (NEWS) 2 is computed from, measured within one time window. Null is what was not
 * measured. For people of 16 years and more who are not pregnant; nobody has validated it for others.
 *
 * <p>NEWS2 is the work of the Royal College of Physicians: National Early Warning Score (NEWS) 2: Standardising the
 * assessment of acute-illness severity in the NHS. Updated report of a working party. London: RCP, 2017 (chart 1). This
 * is a re-implementation, which the RCP has neither seen nor endorsed.
 *
 * @param scale SpO2 scale, 1 or 2; 2 (target 88 to 92 %) only where a named clinician decided so
 * @param onOxygen whether the patient breathed extra oxygen; null if not said, and then SpO2 from 93 % cannot be scored
 *     on scale 2
 * @param respirationRate per minute, scored at 1
 * @param spo2 in %, scored at 1
 * @param systolic blood pressure in mm[Hg], scored at 1
 * @param pulse per minute, scored at 1
 * @param consciousness A, C (new confusion), V, P or U; any other code counts as not measured
 * @param temperature in Cel, scored at 0.1
 */
public record News2(
        int scale,
        @Nullable Boolean onOxygen,
        @Nullable BigDecimal respirationRate,
        @Nullable BigDecimal spo2,
        @Nullable BigDecimal systolic,
        @Nullable BigDecimal pulse,
        @Nullable String consciousness,
        @Nullable BigDecimal temperature) {

    /** Rises with whatever changes a score. */
    public static final int ALGORITHM_VERSION = 1;

    /** To be kept with every score. */
    public static final String ALGORITHM = "NEWS2-RCP2017/" + ALGORITHM_VERSION;

    private static final Bands RESPIRATION_RATE = Bands.inStepsOf("1")
            .upTo("8", 3)
            .upTo("11", 1)
            .upTo("20", 0)
            .upTo("24", 2)
            .above(3);
    private static final Bands SPO2_SCALE_1 =
            Bands.inStepsOf("1").upTo("91", 3).upTo("93", 2).upTo("95", 1).above(0);
    private static final Bands SPO2_SCALE_2_AIR =
            Bands.inStepsOf("1").upTo("83", 3).upTo("85", 2).upTo("87", 1).above(0);
    private static final Bands SPO2_SCALE_2_OXYGEN = Bands.inStepsOf("1")
            .upTo("83", 3)
            .upTo("85", 2)
            .upTo("87", 1)
            .upTo("92", 0)
            .upTo("94", 1)
            .upTo("96", 2)
            .above(3);
    private static final Bands SYSTOLIC = Bands.inStepsOf("1")
            .upTo("90", 3)
            .upTo("100", 2)
            .upTo("110", 1)
            .upTo("219", 0)
            .above(3);
    private static final Bands PULSE = Bands.inStepsOf("1")
            .upTo("40", 3)
            .upTo("50", 1)
            .upTo("90", 0)
            .upTo("110", 1)
            .upTo("130", 2)
            .above(3);
    private static final Bands TEMPERATURE = Bands.inStepsOf("0.1")
            .upTo("35.0", 3)
            .upTo("36.0", 1)
            .upTo("38.0", 0)
            .upTo("39.0", 1)
            .above(2);

    /** Where rounding gives 93 % and the two columns of scale 2 part. */
    private static final BigDecimal SCALE_2_PARTS = new BigDecimal("92.5");

    private static final int OXYGEN_SCORE = 2;
    private static final int CHANGED_CONSCIOUSNESS_SCORE = 3;

    /** @throws IllegalArgumentException for a scale other than 1 and 2 */
    public News2 {
        if (scale != 1 && scale != 2) {
            throw new IllegalArgumentException("NEWS2 has SpO2 scales 1 and 2, not " + scale);
        }
    }

    public News2Score score() {
        EnumMap<News2Parameter, Integer> scores = new EnumMap<>(News2Parameter.class);
        put(scores, News2Parameter.RESPIRATION_RATE, RESPIRATION_RATE, respirationRate);
        put(scores, News2Parameter.SPO2, spo2Bands(), spo2);
        if (onOxygen != null) {
            scores.put(News2Parameter.AIR_OR_OXYGEN, onOxygen ? OXYGEN_SCORE : 0);
        }
        put(scores, News2Parameter.SYSTOLIC_PRESSURE, SYSTOLIC, systolic);
        put(scores, News2Parameter.PULSE, PULSE, pulse);
        if (consciousness != null) {
            switch (consciousness) {
                case "A" -> scores.put(News2Parameter.CONSCIOUSNESS, 0);
                case "C", "V", "P", "U" -> scores.put(News2Parameter.CONSCIOUSNESS, CHANGED_CONSCIOUSNESS_SCORE);
                default -> {}
            }
        }
        put(scores, News2Parameter.TEMPERATURE, TEMPERATURE, temperature);
        return News2Score.of(this, scores);
    }

    private static void put(
            EnumMap<News2Parameter, Integer> scores,
            News2Parameter parameter,
            @Nullable Bands bands,
            @Nullable BigDecimal value) {
        if (bands != null && value != null) {
            scores.put(parameter, bands.score(value));
        }
    }

    /** Null where the column cannot be told. */
    private @Nullable Bands spo2Bands() {
        if (scale == 1) {
            return SPO2_SCALE_1;
        }
        if (onOxygen != null) {
            return onOxygen ? SPO2_SCALE_2_OXYGEN : SPO2_SCALE_2_AIR;
        }
        return spo2 != null && spo2.compareTo(SCALE_2_PARTS) < 0 ? SPO2_SCALE_2_AIR : null;
    }
}
