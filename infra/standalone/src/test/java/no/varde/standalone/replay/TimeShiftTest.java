package no.varde.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeShiftTest {

    private static final Instant START = Instant.parse("2110-03-01T08:00:00Z");
    private static final Instant LAST = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void the_last_reading_falls_on_the_wanted_instant_and_short_gaps_stay() {
        List<Instant> times = List.of(START, START.plusSeconds(300), START.plusSeconds(900));

        assertThat(TimeShift.endingAt(times, LAST))
                .containsExactly(LAST.minusSeconds(900), LAST.minusSeconds(600), LAST);
    }

    @Test
    void a_gap_of_a_century_becomes_an_hour_and_one_of_exactly_an_hour_stays() {
        List<Instant> times = List.of(
                START,
                START.plus(Duration.ofHours(1)),
                START.plus(Duration.ofDays(36_500)),
                START.plus(Duration.ofDays(36_500)));

        assertThat(TimeShift.endingAt(times, LAST))
                .containsExactly(LAST.minus(Duration.ofHours(2)), LAST.minus(Duration.ofHours(1)), LAST, LAST);
    }

    @Test
    void nothing_shifted_is_nothing() {
        assertThat(TimeShift.endingAt(List.of(), LAST)).isEmpty();
    }
}
