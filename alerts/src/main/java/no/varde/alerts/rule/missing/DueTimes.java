package no.varde.alerts.rule.missing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.varde.contract.event.MonitoringPlan;

/**
 * When a code is expected, on the local calendar. A local time that the clocks leave out falls an hour later, and one
 * that they show twice is its first: a schedule neither misses nor doubles on the days of the change.
 */
final class DueTimes {

    private static final int A_WEEK = 8;

    private final String code;
    private final ZoneId zone;
    private final List<MonitoringPlan.Expected> expected;

    DueTimes(String code, ZoneId zone, List<MonitoringPlan.Expected> expected) {
        this.code = code;
        this.zone = zone;
        this.expected =
                expected.stream().filter(one -> one.vital().equals(code)).toList();
    }

    /** The occurrences of one day, in order. */
    List<Occurrence> on(LocalDate day) {
        TreeSet<LocalTime> times = new TreeSet<>();
        for (MonitoringPlan.Expected one : expected) {
            if (one.days().isEmpty() || one.days().contains(day.getDayOfWeek().getValue())) {
                one.times().forEach(time -> times.add(LocalTime.parse(time)));
            }
        }
        List<Occurrence> occurrences = new ArrayList<>(times.size());
        for (LocalTime time : times) {
            Instant due = day.atTime(time).atZone(zone).toInstant();
            occurrences.add(new Occurrence(code, day, occurrences.size() + 1, due));
        }
        return occurrences;
    }

    /** Due after the one instant and no later than the other, in order. */
    List<Occurrence> between(Instant after, Instant upTo) {
        List<Occurrence> between = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(upTo, zone);
        for (LocalDate day = LocalDate.ofInstant(after, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (Occurrence occurrence : on(day)) {
                if (occurrence.due().isAfter(after) && !occurrence.due().isAfter(upTo)) {
                    between.add(occurrence);
                }
            }
        }
        return between;
    }

    /** The first one due after that instant, or none within the week that repeats. */
    Optional<Occurrence> next(Instant after) {
        LocalDate day = LocalDate.ofInstant(after, zone);
        for (int i = 0; i < A_WEEK; i++, day = day.plusDays(1)) {
            for (Occurrence occurrence : on(day)) {
                if (occurrence.due().isAfter(after)) {
                    return Optional.of(occurrence);
                }
            }
        }
        return Optional.empty();
    }

    /** The last one before that one. */
    Optional<Occurrence> before(Occurrence occurrence) {
        LocalDate day = occurrence.day();
        for (int i = 0; i < A_WEEK; i++, day = day.minusDays(1)) {
            for (Occurrence earlier : on(day).reversed()) {
                if (earlier.due().isBefore(occurrence.due())) {
                    return Optional.of(earlier);
                }
            }
        }
        return Optional.empty();
    }
}
