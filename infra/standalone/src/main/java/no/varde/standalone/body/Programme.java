package no.varde.standalone.body;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * Why a demo patient is followed: what is measured, what is usual for them, and the limits a clinician might have set.
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
    DIABETES(300, Map.of("GLUCOSE_MMOL", new Level(6.6, 0.5, 0.4, 0.3))),
    HYPERTENSION(
            240,
            Map.of(
                    "BP_SYSTOLIC", new Level(139, 4, 5, 4),
                    "BP_DIASTOLIC", new Level(83, 3, 2, 3),
                    "HEART_RATE", new Level(72, 5, 5, 3))),
    INFECTION(
            180,
            Map.of(
                    "BODY_TEMP", new Level(37.2, 0.2, 0.2, 0.15),
                    "SPO2", new Level(97.2, 0.4, 0.2, 0.7),
                    "HEART_RATE", new Level(82, 4, 4, 3),
                    "RESP_RATE", new Level(16, 1, 0.4, 1.2))),
    MENTAL_HEALTH(300, Map.of("HEART_RATE", new Level(68, 5, 7, 4)));

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
            case COPD -> Map.of("SPO2", limits("85", "88", null, null), "RESP_RATE", limits("8", "11", "24", "30"));
            case DIABETES -> Map.of("GLUCOSE_MMOL", limits("2.9", "3.8", "13.9", "18.0"));
            case HYPERTENSION ->
                Map.of(
                        "BP_SYSTOLIC",
                        limits("90", "100", "160", "180"),
                        "SPO2",
                        VitalsTable.STANDARD.get("SPO2").defaults());
            case HEART_FAILURE, INFECTION, MENTAL_HEALTH -> Map.of();
        };
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
