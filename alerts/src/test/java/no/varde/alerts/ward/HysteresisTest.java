package no.varde.alerts.ward;

import static org.assertj.core.api.Assertions.assertThat;

import no.varde.contract.event.Finding;
import org.junit.jupiter.api.Test;

class HysteresisTest {

    private final Hysteresis fifth = new Hysteresis(0.2);

    @Test
    void only_above_the_limit_is_too_much() {
        assertThat(fifth.judge(0.2, false)).isEmpty();
        assertThat(fifth.judge(0.201, false)).contains(Finding.Kind.RAISED);
    }

    @Test
    void what_was_said_stands_until_it_is_below_half() {
        assertThat(fifth.judge(0.9, true)).isEmpty();
        assertThat(fifth.judge(0.1, true)).isEmpty();
        assertThat(fifth.judge(0.099, true)).contains(Finding.Kind.CLEARED);
    }

    @Test
    void nothing_is_cleared_that_was_not_raised() {
        assertThat(fifth.judge(0, false)).isEmpty();
    }
}
