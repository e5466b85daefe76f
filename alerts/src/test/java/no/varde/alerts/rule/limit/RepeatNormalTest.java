package no.varde.alerts.rule.limit;

import static org.assertj.core.api.Assertions.assertThat;

import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;

class RepeatNormalTest {

    private final RuleBench bench = RuleBench.withDefaults();

    @Test
    void a_red_asks_for_a_repeat_after_five_minutes() {
        assertThat(bench.findings(RuleBench.at(0).value("SPO2", "88"))
                        .getFirst()
                        .repeatAfterMinutes())
                .isEqualTo(5);
    }

    @Test
    void a_normal_repeat_within_fifteen_minutes_is_said_and_ends_nothing() {
        bench.value(0, "SPO2", "88");

        assertThat(bench.value(15, "SPO2", "97")).containsExactly("REPEAT_NORMAL LOW @15");
    }

    @Test
    void after_fifteen_minutes_it_is_no_repeat() {
        bench.value(0, "SPO2", "88");

        assertThat(bench.value(16, "SPO2", "97")).isEmpty();
    }

    @Test
    void a_repeat_that_is_yellow_is_not_normal() {
        bench.value(0, "SPO2", "88");

        assertThat(bench.value(5, "SPO2", "95")).containsExactly("YELLOW LOW @5");
    }

    @Test
    void only_the_value_next_after_the_red_one_is_its_repeat() {
        bench.value(0, "SPO2", "88");
        bench.value(4, "SPO2", "94");

        assertThat(bench.value(8, "SPO2", "97")).isEmpty();
    }

    @Test
    void a_rejected_value_between_does_not_stand_in_the_way() {
        bench.value(0, "SPO2", "88");
        bench.value(3, "SPO2", "20", Quality.REJECTED);

        assertThat(bench.value(6, "SPO2", "97")).containsExactly("REPEAT_NORMAL LOW @6");
    }

    @Test
    void another_vital_is_no_repeat() {
        bench.value(0, "SPO2", "88");

        assertThat(bench.value(5, "HEART_RATE", "70")).isEmpty();
    }

    @Test
    void a_second_normal_value_ends_the_condition_though_not_the_alert() {
        bench.value(0, "SPO2", "88");
        bench.value(5, "SPO2", "97");

        assertThat(bench.value(10, "SPO2", "97")).containsExactly("CLEARED LOW @10");
    }
}
