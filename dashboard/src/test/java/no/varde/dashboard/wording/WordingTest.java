package no.varde.dashboard.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Instant NOW = Words.NOW;

    private final Wording norwegian = Words.in(Locale.of("nb"));
    private final Wording english = Words.in(Locale.ENGLISH);

    @Test
    void decimals_follow_the_language() {
        Vital weight = VitalsTable.STANDARD.get("BODY_WEIGHT");

        assertThat(norwegian.figure(weight, new BigDecimal("82.4"))).isEqualTo("82,4");
        assertThat(english.figure(weight, new BigDecimal("82.4"))).isEqualTo("82.4");
    }

    @Test
    void time_is_said_twice() {
        Moment moment = english.ago(NOW.minus(Duration.ofMinutes(14)));

        assertThat(moment.relative()).isEqualTo("14 min ago");
        assertThat(moment.exact()).isEqualTo("21 Nov 2026, 09:00");
        assertThat(moment.iso()).isEqualTo("2026-11-21T08:00:00Z");
    }

    @Test
    void a_deadline_counts_down_and_then_says_by_how_much_it_has_passed() {
        assertThat(english.due(NOW.plus(Duration.ofMinutes(72))).relative()).isEqualTo("due in 1 h 12 min");
        assertThat(english.due(NOW.minus(Duration.ofMinutes(5))).relative()).isEqualTo("5 min overdue");
        assertThat(norwegian.due(NOW.minus(Duration.ofDays(3))).relative()).isEqualTo("3 døgn over fristen");
    }
}
