package no.varde.alerts.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SustainedTest {

    private static final Instant T0 = Instant.parse("2026-11-21T08:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(3);

    private final Sustained lag = new Sustained(MINUTE, Duration.ofMinutes(5));

    @Test
    void what_is_above_the_limit_counts_as_the_limit_until_it_has_lasted() {
        assertThat(at(0, LONG)).isEqualTo(MINUTE);
        assertThat(at(299, LONG)).isEqualTo(MINUTE);
        assertThat(at(300, LONG)).isEqualTo(LONG);
    }

    @Test
    void a_moment_within_the_limit_starts_anew() {
        at(0, LONG);
        assertThat(at(200, MINUTE)).isEqualTo(MINUTE);
        at(210, LONG);
        assertThat(at(320, LONG)).isEqualTo(MINUTE);
        assertThat(at(510, LONG)).isEqualTo(LONG);
    }

    @Test
    void what_is_within_the_limit_is_what_it_is() {
        assertThat(at(0, Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
    }

    private Duration at(int second, Duration measured) {
        return lag.judge(measured, T0.plusSeconds(second));
    }
}
