package no.varde.alerts.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LagClockTest {

    private static final Instant T0 = Instant.parse("2026-11-21T08:00:00Z");

    private final LagClock<String> clock = new LagClock<>();

    @Test
    void who_has_read_everything_is_not_behind() {
        assertThat(behind(0, Map.of("a", 5L, "b", 0L), Map.of("a", 5L))).isZero();
        assertThat(behind(60, Map.of("a", 9L), Map.of("a", 9L))).isZero();
    }

    @Test
    void who_stands_still_is_behind_by_the_time_since_it_last_had_everything() {
        behind(0, Map.of("a", 5L), Map.of("a", 5L));
        assertThat(behind(10, Map.of("a", 6L), Map.of("a", 5L))).isEqualTo(Duration.ofSeconds(10));
        assertThat(behind(100, Map.of("a", 90L), Map.of("a", 5L))).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void who_catches_up_is_behind_by_the_age_of_what_it_has_reached() {
        behind(0, Map.of("a", 5L), Map.of("a", 5L));
        behind(10, Map.of("a", 6L), Map.of("a", 5L));
        behind(20, Map.of("a", 7L), Map.of("a", 5L));
        assertThat(behind(30, Map.of("a", 8L), Map.of("a", 6L))).isEqualTo(Duration.ofSeconds(20));
        assertThat(behind(40, Map.of("a", 8L), Map.of("a", 8L))).isZero();
    }

    @Test
    void one_partition_left_behind_is_enough() {
        behind(0, Map.of("a", 1L, "b", 1L), Map.of("a", 1L, "b", 1L));
        assertThat(behind(50, Map.of("a", 9L, "b", 2L), Map.of("a", 9L, "b", 1L)))
                .isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void before_the_first_look_nothing_is_known() {
        assertThat(behind(500, Map.of("a", 5L), Map.of())).isZero();
        assertThat(behind(530, Map.of("a", 5L), Map.of())).isEqualTo(Duration.ofSeconds(30));
    }

    private Duration behind(int second, Map<String, Long> ends, Map<String, Long> positions) {
        return clock.behind(T0.plusSeconds(second), ends, positions);
    }
}
