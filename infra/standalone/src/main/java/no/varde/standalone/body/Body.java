package no.varde.standalone.body;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import no.varde.contract.vitals.VitalsTable;

/**
 * One simulated person.
 *
 * @param seed what makes this person differ from the next
 * @param anchor hour 0 of the course
 */
public record Body(Programme programme, Course course, long seed, Instant anchor) {

    private static final ZoneId HOME = ZoneId.of("Europe/Oslo");
    private static final double AFTERNOON = 16;
    private static final double HOURS = 24;
    private static final double[] MEALS = {8.5, 13, 18};
    private static final double MEAL_RISE = 2.2;
    private static final double MEAL_WIDTH = 1.1;
    private static final int ALERT_INTERVAL_SECONDS = 60;

    /** What a device reads at that instant, by vital code, at each vital's number of decimals. */
    public Map<String, BigDecimal> measure(Instant at) {
        Map<String, BigDecimal> values = new TreeMap<>();
        programme.levels().forEach((vital, level) -> values.put(vital, value(vital, level, at)));
        return values;
    }

    private BigDecimal value(String vital, Level level, Instant at) {
        double own = course.isStable() ? noise(vital, 0) * level.person() : 0;
        double value = level.base()
                + own
                + level.day() * dayRhythm(at)
                + level.noise() * noise(vital, at.getEpochSecond())
                + course.change(vital, hours(at))
                + (vital.equals("GLUCOSE_MMOL") ? meals(at) : 0);
        return VitalsTable.STANDARD.get(vital).rounded(BigDecimal.valueOf(value));
    }

    private double hours(Instant at) {
        return Duration.between(anchor, at).toSeconds() / 3600.0;
    }

    private static double localHour(Instant at) {
        ZonedDateTime local = at.atZone(HOME);
        return local.toLocalTime().toSecondOfDay() / 3600.0;
    }

    /** 1 in the afternoon, -1 in the small hours. */
    private static double dayRhythm(Instant at) {
        return Math.cos((localHour(at) - AFTERNOON) / HOURS * 2 * Math.PI);
    }

    private static double meals(Instant at) {
        double rise = 0;
        for (double meal : MEALS) {
            double hours = localHour(at) - meal - MEAL_WIDTH;
            rise += MEAL_RISE * Math.exp(-hours * hours / (2 * MEAL_WIDTH * MEAL_WIDTH));
        }
        return rise;
    }

    /** Between -1 and 1, the same for the same person, vital and second. */
    private double noise(String vital, long second) {
        return (mix(seed * 1_000_003 + vital.hashCode() * 31L + second) >>> 11) / (double) (1L << 52) - 1;
    }

    /** Time until the measurement after the one at {@code last}: the programme's own, a fifth more or less. */
    public Duration untilNext(Instant last) {
        int usual = course.isStable() ? programme.intervalSeconds() : ALERT_INTERVAL_SECONDS;
        return Duration.ofMillis((long) (usual * 1000 * (1 + 0.2 * noise("next", last.getEpochSecond()))));
    }

    /** SplitMix64's finaliser: neighbouring inputs give unrelated outputs. */
    private static long mix(long input) {
        long z = input + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
