package no.varde.standalone.body;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * One simulated person.
 *
 * @param seed what makes this person differ from the next
 * @param anchor hour 0 of the course
 */
public record Body(Programme programme, Course course, long seed, Instant anchor) {

    static final ZoneId HOME = ZoneId.of("Europe/Oslo");

    private static final double AFTERNOON = 16;
    private static final double HOURS = 24;
    private static final double[] MEALS = {8.5, 13, 18};
    private static final double MEAL_RISE = 2.2;
    private static final double MEAL_WIDTH = 1.1;
    private static final int ALERT_INTERVAL_SECONDS = 60;
    private static final int MOST_SECONDS_LATE = 600;

    /** What is read and said at that instant. */
    public Measurement measure(Instant at) {
        Map<String, BigDecimal> values = new TreeMap<>();
        levels().forEach((vital, level) -> values.put(vital, value(vital, level, at)));
        Map<String, String> codes = new HashMap<>(programme.codes());
        @Nullable Boolean onOxygen = programme.onOxygen();
        List<Episode> episodes = course.episodes(hours(at));
        for (Episode episode : episodes) {
            if (episode.acvpu() != null && codes.containsKey("ACVPU")) {
                codes.put("ACVPU", episode.acvpu());
            }
            onOxygen = episode.onOxygen() == null ? onOxygen : episode.onOxygen();
        }
        return new Measurement(
                at,
                values,
                codes,
                onOxygen,
                episodes.stream()
                        .flatMap(episode -> episode.symptoms().stream())
                        .toList());
    }

    /** All measurements after {@code from} and not after {@code to}, oldest first. */
    public List<Measurement> measurements(Instant from, Instant to) {
        List<Measurement> measurements = new ArrayList<>();
        for (Instant at = after(from); !at.isAfter(to); at = after(at)) {
            if (!isSilent(at)) {
                measurements.add(measure(at));
            }
        }
        return measurements;
    }

    private Instant after(Instant last) {
        return last.plus(untilNext(last));
    }

    /** Whether the device neither measures nor has a network then. */
    public boolean isSilent(Instant at) {
        return course.episodes(hours(at)).stream().anyMatch(Episode::silent);
    }

    /** How far back a device remembers when it first meets the ward: so far that its course can be understood. */
    public Duration history() {
        return course.history();
    }

    /** When a service may expect each vital: every day when this person measures. */
    public MonitoringPlan.Schedule schedule() {
        List<String> times =
                course.rhythm().expected().stream().map(LocalTime::toString).toList();
        return new MonitoringPlan.Schedule(
                HOME.getId(),
                levels().keySet().stream()
                        .map(vital -> new MonitoringPlan.Expected(vital, times, List.of()))
                        .toList());
    }

    private Map<String, Level> levels() {
        Map<String, Level> levels = new TreeMap<>(programme.levels());
        levels.putAll(course.levels());
        return levels;
    }

    private BigDecimal value(String vital, Level level, Instant at) {
        double own = course.isStable() ? noise(vital, 0) * level.person() : 0;
        double change = course.change(vital, hours(at));
        double value = level.base()
                + own
                + level.day() * dayRhythm(at)
                + level.noise() * noise(vital, at.getEpochSecond())
                + change
                + (vital.equals("GLUCOSE_MMOL") ? meals(at, change) : 0);
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

    /** Who is low has not eaten. */
    private static double meals(Instant at, double change) {
        if (change < 0) {
            return 0;
        }
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

    /** Time until the measurement after the one at {@code last}: the course's times, or every few minutes. */
    public Duration untilNext(Instant last) {
        if (!course.rhythm().isOften()) {
            return Duration.between(last, course.rhythm().next(last, anchor, this::secondsLate));
        }
        int usual = course.isStable() ? programme.intervalSeconds() : ALERT_INTERVAL_SECONDS;
        return Duration.ofMillis((long) (usual * 1000 * (1 + 0.2 * noise("next", last.getEpochSecond()))));
    }

    private long secondsLate(ZonedDateTime slot) {
        long hour = slot.toLocalDate().toEpochDay() * (long) HOURS + slot.getHour();
        return (long) ((noise("late", hour) + 1) / 2 * MOST_SECONDS_LATE);
    }

    /** SplitMix64's finaliser: neighbouring inputs give unrelated outputs. */
    private static long mix(long input) {
        long z = input + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
