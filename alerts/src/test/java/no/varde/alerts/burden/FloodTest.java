package no.varde.alerts.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloodTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void ten_in_ten_minutes_are_no_flood_and_eleven_are_one_for_ten_minutes() {
        Instant anHourAgo = NOW.minus(Duration.ofHours(1));

        assertThat(Flood.minutes(Collections.nCopies(10, anHourAgo), NOW)).isZero();
        assertThat(Flood.minutes(Collections.nCopies(11, anHourAgo), NOW)).isEqualTo(10);
    }

    /** One a minute: in any ten minutes there are ten. Two a minute from minute 0 to 9: eleven are reached at minute 5. */
    @Test
    void a_flood_begins_with_the_eleventh_and_ends_when_they_are_ten_minutes_old() {
        Instant start = NOW.minus(Duration.ofHours(2));
        List<Instant> oneEach = IntStream.range(0, 100)
                .mapToObj(minute -> start.plus(Duration.ofMinutes(minute)))
                .toList();
        List<Instant> twoEach = IntStream.range(0, 20)
                .mapToObj(number -> start.plus(Duration.ofMinutes(number / 2)))
                .toList();

        assertThat(Flood.minutes(oneEach, NOW)).isZero();
        // from minute 5 (12 alerts) to minute 13 (those of minutes 4 to 9 are left: 12); minute 14 has 10
        assertThat(Flood.minutes(twoEach, NOW)).isEqualTo(9);
    }

    @Test
    void what_is_older_than_a_day_counts_only_as_far_as_its_ten_minutes_reach_into_it() {
        Instant start = NOW.minus(Duration.ofDays(1));

        assertThat(Flood.minutes(Collections.nCopies(11, start.minus(Duration.ofMinutes(4))), NOW))
                .isEqualTo(5);
        assertThat(Flood.minutes(Collections.nCopies(11, start.minus(Duration.ofMinutes(10))), NOW))
                .isZero();
    }
}
