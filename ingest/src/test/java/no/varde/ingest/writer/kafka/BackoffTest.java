package no.varde.ingest.writer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Clock still = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private final Backoff backoff = new Backoff(still, Duration.ofMillis(100), Duration.ofSeconds(1));

    @Test
    void the_first_try_is_at_once() {
        assertThat(backoff.isDue()).isTrue();
        assertThat(backoff.remaining()).isZero();
    }

    @Test
    void each_failure_doubles_the_wait_up_to_the_longest() {
        for (int expected : new int[] {100, 200, 400, 800, 1000, 1000}) {
            backoff.failed();
            assertThat(backoff.remaining()).isEqualTo(Duration.ofMillis(expected));
            assertThat(backoff.isDue()).isFalse();
        }
    }

    @Test
    void success_starts_over() {
        backoff.failed();
        backoff.failed();
        backoff.succeeded();

        assertThat(backoff.isDue()).isTrue();
        backoff.failed();
        assertThat(backoff.remaining()).isEqualTo(Duration.ofMillis(100));
    }
}
