package no.varde.standalone.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResendTest {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final Resend resend = new Resend(new Random(1));

    @Test
    void a_reading_never_sent_is_due() {
        assertThat(resend.isDue("a", START)).isTrue();
    }

    @Test
    void the_first_repeat_comes_after_a_minute_give_or_take_a_fifth() {
        resend.sent("a", START);

        assertThat(resend.isDue("a", START.plusSeconds(47))).isFalse();
        assertThat(resend.isDue("a", START.plusSeconds(73))).isTrue();
    }

    @Test
    void repeats_double_up_to_a_quarter_of_an_hour() {
        for (int i = 0; i < 10; i++) {
            resend.sent("a", START);
        }

        assertThat(resend.isDue("a", START.plusSeconds(11 * 60))).isFalse();
        assertThat(resend.isDue("a", START.plusSeconds(19 * 60))).isTrue();
    }
}
