package no.varde.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedTimeTest {

    private final RecordedTime times = new RecordedTime(ZoneId.of("Europe/Oslo"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T08:03:11Z, 2026-11-21T08:03:11Z",
        "2180-07-22T19:47:00-04:00, 2180-07-22T23:47:00Z",
        "2026-11-21 08:03:11+01:00, 2026-11-21T07:03:11Z",
        "2026-11-21 08:03:11, 2026-11-21T07:03:11Z",
        "2026-11-21T08:03, 2026-11-21T07:03:00Z",
        "2026-11-21 08:03:11.250, 2026-11-21T07:03:11.250Z",
        "21.11.2026 08:03, 2026-11-21T07:03:00Z",
        "2026-11-21, 2026-11-20T23:00:00Z",
        "2026-11, 2026-10-31T23:00:00Z",
        "1795248191, 2026-11-21T08:03:11Z",
        "1795248191000, 2026-11-21T08:03:11Z"
    })
    void usual_ways_to_write_a_time_are_understood(String text, Instant expected) {
        assertThat(times.parse(text, null)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01", "25:00", "12"})
    void what_is_no_time_is_none(String text) {
        assertThat(times.parse(text, null)).isEmpty();
    }

    @Test
    void the_hour_that_comes_twice_is_told_apart_by_what_came_before() {
        Instant first = times.parse("2026-10-25 02:55", null).orElseThrow();
        Instant second = times.parse("2026-10-25 02:00", first).orElseThrow();

        assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:55:00Z"));
        assertThat(second).isEqualTo(Instant.parse("2026-10-25T01:00:00Z"));
    }
}
