package no.varde.alerts.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private final Minutes clock = new Minutes();
    private final Replacements replacements = new Replacements(5, clock);

    @Test
    void five_in_an_hour_and_no_more() {
        for (int i = 0; i < 5; i++) {
            clock.minute = i;
            assertThat(replacements.another()).isTrue();
        }
        assertThat(replacements.another()).isFalse();
        clock.minute = 59;
        assertThat(replacements.another()).isFalse();
        clock.minute = 60;
        assertThat(replacements.another()).as("the first is an hour ago").isTrue();
        assertThat(replacements.another()).isFalse();
    }

    @Test
    void what_fails_now_and_then_is_always_replaced() {
        for (int i = 0; i < 100; i++) {
            clock.minute += 30;
            assertThat(replacements.another()).isTrue();
        }
    }

    private static final class Minutes extends Clock {

        private int minute;

        @Override
        public Instant instant() {
            return Instant.parse("2026-11-21T08:00:00Z").plus(Duration.ofMinutes(minute));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
