package no.varde.alerts.rule.missing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.varde.contract.event.MonitoringPlan;

/**
 * When a code is expected, on the local calendar. A local time that the clocks leave out falls an hour later, and one
 * that they show twice is its first: a schedule neither misses nor doubles on the days of the change.
 */
final class DueTimes {

    /** After the time of a day on which nothing more is due, the same weekday is the eighth to look at. */
    private static final int A_WEEK = 8;

    private final String code;
    private final ZoneId zone;
    private final List<OnDays> expected;

    /** @throws java.time.DateTimeException if a time or a weekday does not exist */
    DueTimes(String code, ZoneId zone, List<MonitoringPlan.Expected> expected) {
        this.code = code;
        this.zone = zone;
        this.expected = expected.stream()
                .filter(one -> one.vital().equals(code))
                .map(OnDays::of)
                .toList();
    }

    /** The occurrences of one day, in order. */
    List<Occurrence> on(LocalDate day) {
        TreeSet<LocalTime> times = new TreeSet<>();
        for (OnDays one : expected) {
            if (one.days().contains(day.getDayOfWeek())) {
                times.addAll(one.times());
            }
        }
        // sorted again as instants: what the clocks leave out falls behind what comes an hour later
        List<Instant> due = times.stream()
                .map(time -> day.atTime(time).atZone(zone).toInstant())
                .sorted()
                .toList();
        List<Occurrence> occurrences = new ArrayList<>(due.size());
        for (int i = 0; i < due.size(); i++) {
            Instant from = i == 0 ? day.atStartOfDay(zone).toInstant() : halfWay(due.get(i - 1), due.get(i));
            occurrences.add(new Occurrence(code, day, i + 1, due.get(i), from));
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

    private static Instant halfWay(Instant one, Instant next) {
        return one.plus(Duration.between(one, next).dividedBy(2));
    }

    private record OnDays(Set<DayOfWeek> days, List<LocalTime> times) {

        static OnDays of(MonitoringPlan.Expected expected) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            expected.days().forEach(day -> days.add(DayOfWeek.of(day)));
            return new OnDays(
                    days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
                    expected.times().stream().map(LocalTime::parse).toList());
        }
    }
}
