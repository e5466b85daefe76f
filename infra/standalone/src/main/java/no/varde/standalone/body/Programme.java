package no.varde.standalone.body;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * Why a demo patient is followed: what is measured, what is usual for them, and the limits and rules a clinician might
 * have set.
 * Demo content: levels keep clear of the limits, so that a stable person raises no alert.
 */
public enum Programme {
    COPD(
            300,
            Map.of(
                    "SPO2", new Level(91.5, 0.6, 0.4, 0.8),
                    "HEART_RATE", new Level(80, 4, 5, 3),
                    "RESP_RATE", new Level(17, 1, 0.4, 1.2))),
    HEART_FAILURE(
            240,
            Map.of(
                    "BODY_WEIGHT", new Level(81, 14, 0.2, 0.15),
                    "BP_SYSTOLIC", new Level(122, 6, 4, 4),
                    "BP_DIASTOLIC", new Level(75, 4, 2, 3),
                    "HEART_RATE", new Level(70, 5, 4, 3))),
    DIABETES(300, Map.of("GLUCOSE_MMOL", new Level(6.6, 0.5, 0.2, 0.2))),
    HYPERTENSION(
            240,
            Map.of(
                    "BP_SYSTOLIC", new Level(126, 3, 4, 4),
                    "BP_DIASTOLIC", new Level(78, 3, 2, 3),
                    "HEART_RATE", new Level(72, 5, 5, 3))),
    INFECTION(
            180,
            Map.of(
                    "BODY_TEMP", new Level(37.2, 0.2, 0.2, 0.15),
                    "SPO2", new Level(97.2, 0.4, 0.2, 0.7),
                    "HEART_RATE", new Level(82, 4, 4, 3),
                    "RESP_RATE", new Level(16, 1, 0.4, 1.2),
                    "BP_SYSTOLIC", new Level(124, 4, 3, 4),
                    "BP_DIASTOLIC", new Level(76, 3, 2, 3))),
    MENTAL_HEALTH(300, Map.of("HEART_RATE", new Level(68, 5, 7, 4)));

    private static final List<String> EVERYBODY = List.of(
            "LIM-1", "LIM-2", "TR-1", "MISS-1", "MISS-2", "MISS-3", "MISS-4", "TECH-1", "TECH-2", "TECH-3", "TECH-4",
            "TECH-5");

    private final int intervalSeconds;

    @SuppressWarnings("ImmutableEnumChecker") // given by Map.of
    private final Map<String, Level> levels;

    Programme(int intervalSeconds, Map<String, Level> levels) {
        this.intervalSeconds = intervalSeconds;
        this.levels = levels;
    }

    /** Usual seconds between two measurements. */
    int intervalSeconds() {
        return intervalSeconds;
    }

    Map<String, Level> levels() {
        return levels;
    }

    /** Coded vitals, as they are while nothing is wrong. */
    Map<String, String> codes() {
        return this == INFECTION ? Map.of("ACVPU", "A") : Map.of();
    }

    /** Said with each reading where a score needs it: nobody has oxygen at home to begin with. */
    @Nullable
    Boolean onOxygen() {
        return (this == INFECTION || this == COPD) ? Boolean.FALSE : null;
    }

    /** Enabled rules by id, with the parameters that differ from their defaults. */
    public Map<String, Map<String, BigDecimal>> rules() {
        Map<String, Map<String, BigDecimal>> rules = new TreeMap<>();
        Stream.concat(EVERYBODY.stream(), ownRules().stream()).forEach(rule -> rules.put(rule, Map.of()));
        if (this == HEART_FAILURE || this == COPD) {
            rules.put("MISS-2", Map.of("highRisk", BigDecimal.ONE));
        }
        return rules;
    }

    private List<String> ownRules() {
        return switch (this) {
            case COPD -> List.of("COPD-1", "TR-2", "NEWS-1", "NEWS-2", "NEWS-3", "NEWS-4");
            case HEART_FAILURE ->
                List.of("LIM-3", "HF-W1", "HF-W2", "HF-W3", "HF-W4", "HF-W5", "SYM-HF1", "SYM-HF2", "SYM-RED");
            case DIABETES -> List.of("DM-H1", "DM-H2", "DM-H3", "DM-G1", "DM-G2");
            case HYPERTENSION -> List.of("BP-HOME-MEAN", "BP-CRISIS", "BP-LOW");
            case INFECTION -> List.of("NEWS-1", "NEWS-2", "NEWS-3", "NEWS-4");
            case MENTAL_HEALTH -> List.of();
        };
    }

    /** SpO2 scale of NEWS2: 2 for those whose oxygen is low by illness. */
    public int news2Scale() {
        return this == COPD ? 2 : 1;
    }

    /** Personal limits by vital code: the table's defaults, changed where the illness makes them useless. */
    public Map<String, Limits> limits() {
        Map<String, Limits> limits = new LinkedHashMap<>();
        for (String vital : levels.keySet()) {
            Limits own = VitalsTable.STANDARD.get(vital).defaults();
            if (!own.isEmpty()) {
                limits.put(vital, own);
            }
        }
        limits.putAll(changed());
        return limits;
    }

    private Map<String, Limits> changed() {
        return switch (this) {
            case COPD -> Map.of("SPO2", onScale2(), "RESP_RATE", limits("8", "11", "24", "30"));
            case DIABETES -> Map.of("GLUCOSE_MMOL", limits("2.9", "3.8", "13.9", "18.0"));
            // one high pressure at home means little: only what the crisis rule calls one is beyond these
            case HYPERTENSION ->
                Map.of(
                        "BP_SYSTOLIC",
                        limits("90", "100", "180", null),
                        "BP_DIASTOLIC",
                        limits(null, "55", "110", null),
                        "SPO2",
                        VitalsTable.STANDARD.get("SPO2").defaults());
            case HEART_FAILURE, INFECTION, MENTAL_HEALTH -> Map.of();
        };
    }

    /** What COPD-1 judges by, so that the lines on the chart are the ones that count. */
    private static Limits onScale2() {
        return VitalsTable.STANDARD.profile("SPO2_SCALE2_AIR").orElseThrow();
    }

    private static Limits limits(
            @Nullable String redLow,
            @Nullable String yellowLow,
            @Nullable String yellowHigh,
            @Nullable String redHigh) {
        return new Limits(decimal(redLow), decimal(yellowLow), decimal(yellowHigh), decimal(redHigh));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
