package no.varde.standalone.body;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * When a person measures: at times of day, some minutes late as people are, and at moments of the course itself.
 *
 * @param daily local times; none for a device that measures every few minutes
 * @param moments hours after the ward was made
 */
record Rhythm(List<LocalTime> daily, List<Double> moments) {

    static final Rhythm OFTEN = new Rhythm(List.of(), List.of());

    private static final List<LocalTime> MORNING_AND_EVENING = List.of(LocalTime.of(8, 0), LocalTime.of(20, 0));

    static Rhythm dailyAt(String... times) {
        return new Rhythm(List.of(times).stream().map(LocalTime::parse).toList(), List.of());
    }

    Rhythm andAt(Double... hours) {
        return new Rhythm(daily, List.of(hours));
    }

    boolean isOften() {
        return daily.isEmpty();
    }

    /** When a service may expect a measurement; two within one hour are one. Devices that measure often are asked twice. */
    List<LocalTime> expected() {
        List<LocalTime> expected = new ArrayList<>();
        for (LocalTime time : isOften() ? MORNING_AND_EVENING : daily) {
            if (expected.isEmpty() || expected.getLast().getHour() != time.getHour()) {
                expected.add(time);
            }
        }
        return expected;
    }

    /**
     * The first measurement after {@code last}.
     *
     * @param lateSeconds how late somebody is who should measure within an hour, the same for the whole hour
     */
    Instant next(Instant last, Instant anchor, ToLongFunction<ZonedDateTime> lateSeconds) {
        Instant next = null;
        ZonedDateTime local = last.atZone(Body.HOME);
        for (int day = -1; day <= 1; day++) {
            for (LocalTime time : daily) {
                ZonedDateTime slot = ZonedDateTime.of(local.toLocalDate().plusDays(day), time, Body.HOME);
                next = sooner(next, last, slot.toInstant().plusSeconds(lateSeconds.applyAsLong(slot)));
            }
        }
        for (double hour : moments) {
            next = sooner(next, last, anchor.plusSeconds(Math.round(hour * 3600)));
        }
        return next == null ? last.plus(Duration.ofDays(1)) : next;
    }

    private static @Nullable Instant sooner(@Nullable Instant next, Instant last, Instant candidate) {
        boolean follows = candidate.isAfter(last);
        return follows && (next == null || candidate.isBefore(next)) ? candidate : next;
    }
}
