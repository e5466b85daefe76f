package no.varde.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
    private final LoginThrottle throttle = new LoginThrottle(3, Duration.ofMinutes(1), new Ticking());

    private final class Ticking extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("kari");
        }
    }

    @Test
    void a_few_mistakes_are_forgiven() {
        fail(2);
        assertThat(throttle.mustWait("kari")).isFalse();
    }

    @Test
    void guessing_has_to_wait_and_others_do_not() {
        fail(3);
        assertThat(throttle.mustWait("kari")).isTrue();
        assertThat(throttle.mustWait("tom")).isFalse();
    }

    @Test
    void after_the_wait_it_may_be_tried_again() {
        fail(3);
        now.set(now.get().plusSeconds(61));
        assertThat(throttle.mustWait("kari")).isFalse();
    }

    @Test
    void a_success_forgets_the_failures() {
        fail(2);
        throttle.succeeded("kari");
        fail(2);
        assertThat(throttle.mustWait("kari")).isFalse();
    }
}
