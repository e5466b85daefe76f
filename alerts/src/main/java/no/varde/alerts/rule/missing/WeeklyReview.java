package no.varde.alerts.rule.missing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Sample;

/**
 * How much of what was expected came, looked at once a week. Adherence is the sum over days of what came, at most what was
 * expected of that day, by the sum of what was expected. Source: capacity formulas §4 of the project; 16 of 30 days after
 * CPT 99454.
 *
 * @param done measurements of 14 days, never more than expected of a day
 * @param days with any reading, of the last 30; 30 for who is not followed for as long
 */
record WeeklyReview(long done, long expected, int days) {

    private static final int EXPECTED_DAYS = 14;
    private static final int DATA_DAYS = 30;

    /** Of more the chart keeps no record for that long; who is asked for more has done enough with as many. */
    private static final int KEPT_A_DAY = 6;

    private static final LocalTime MONDAY_MORNING = LocalTime.of(3, 0);
    private static final Duration SPREAD = Duration.ofHours(3);

    /**
     * None where nothing was expected: that is undefined, never 100 %.
     *
     * @param times when each vital is expected
     */
    static Optional<WeeklyReview> of(Watch watch, Map<String, DueTimes> times, Came came, Instant at) {
        ZoneId zone = ZoneId.of(watch.zone());
        LocalDate today = LocalDate.ofInstant(at, zone);
        Map<LocalDate, Map<String, Integer>> counts =
                counts(came, today.minusDays(DATA_DAYS).atStartOfDay(zone).toInstant(), zone);
        long done = 0;
        long expected = 0;
        for (var vital : times.entrySet()) {
            LocalDate first = later(firstWhole(watch.since(vital.getKey()), zone), today.minusDays(EXPECTED_DAYS));
            for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
                int due = Math.min(vital.getValue().on(day).size(), KEPT_A_DAY);
                expected += due;
                done += Math.min(due, counts.getOrDefault(day, Map.of()).getOrDefault(vital.getKey(), 0));
            }
        }
        if (expected == 0) {
            return Optional.empty();
        }
        counts.keySet().removeIf(day -> !day.isBefore(today));
        boolean followed = !firstWhole(watch.since(), zone).isAfter(today.minusDays(DATA_DAYS));
        // days with data are only counted against somebody who could have had them
        return Optional.of(new WeeklyReview(done, expected, followed ? counts.size() : DATA_DAYS));
    }

    boolean isBelow(Watch.Adherence least) {
        BigDecimal share = BigDecimal.valueOf(done * 100);
        return share.compareTo(least.percent().multiply(BigDecimal.valueOf(expected))) < 0 || days < least.days();
    }

    Map<String, BigDecimal> inputs() {
        return Map.of(
                "done", BigDecimal.valueOf(done),
                "expected", BigDecimal.valueOf(expected),
                "days", BigDecimal.valueOf(days));
    }

    /** Monday early in the morning, not for all patients at once. */
    static Instant lastBefore(Instant at, String patientId, ZoneId zone) {
        LocalDate monday = LocalDate.ofInstant(at, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant review = on(monday, patientId, zone);
        return review.isAfter(at) ? on(monday.minusWeeks(1), patientId, zone) : review;
    }

    static Instant firstAfter(Instant at, String patientId, ZoneId zone) {
        LocalDate monday = LocalDate.ofInstant(at, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant review = on(monday, patientId, zone);
        return review.isAfter(at) ? review : on(monday.plusWeeks(1), patientId, zone);
    }

    private static Instant on(LocalDate monday, String patientId, ZoneId zone) {
        long share = Math.floorMod(patientId.hashCode(), SPREAD.toSeconds());
        return monday.atTime(MONDAY_MORNING).atZone(zone).toInstant().plusSeconds(share);
    }

    private static Map<LocalDate, Map<String, Integer>> counts(Came came, Instant from, ZoneId zone) {
        Map<LocalDate, Map<String, Integer>> counts = new TreeMap<>();
        for (Entry entry : came.since(from)) {
            LocalDate day = LocalDate.ofInstant(entry.measuredAt(), zone);
            for (Sample sample : entry.samples()) {
                if (sample.isUsable()) {
                    counts.computeIfAbsent(day, of -> new HashMap<>()).merge(sample.vital(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static LocalDate firstWhole(Instant since, ZoneId zone) {
        return LocalDate.ofInstant(since, zone).plusDays(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
