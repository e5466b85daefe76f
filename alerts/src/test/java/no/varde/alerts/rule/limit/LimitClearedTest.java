package no.varde.alerts.rule.limit;

import static org.assertj.core.api.Assertions.assertThat;

import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;

class LimitClearedTest {

    private final RuleBench bench = RuleBench.withDefaults();

    @Test
    void a_high_pulse_clears_at_95_twice_and_98_keeps_it() {
        bench.value(0, "HEART_RATE", "105");
        bench.value(1, "HEART_RATE", "105");

        assertThat(bench.value(2, "HEART_RATE", "98")).isEmpty();
        assertThat(bench.value(3, "HEART_RATE", "98")).isEmpty();
        assertThat(bench.value(4, "HEART_RATE", "96")).isEmpty();
        assertThat(bench.value(5, "HEART_RATE", "95")).isEmpty();
        assertThat(bench.value(6, "HEART_RATE", "95")).containsExactly("CLEARED HIGH @6");
        assertThat(bench.value(7, "HEART_RATE", "95")).isEmpty();
    }

    @Test
    void a_low_saturation_clears_at_96_twice() {
        bench.value(0, "SPO2", "90");

        assertThat(bench.value(21, "SPO2", "96")).isEmpty();
        assertThat(bench.value(22, "SPO2", "96")).containsExactly("CLEARED LOW @22");
    }

    @Test
    void calm_readings_must_follow_each_other() {
        bench.value(0, "SPO2", "90");
        bench.value(1, "SPO2", "96");
        assertThat(bench.value(2, "SPO2", "95")).as("a single yellow between").containsExactly("YELLOW LOW @2");
        assertThat(bench.value(3, "SPO2", "96")).isEmpty();
        assertThat(bench.value(4, "SPO2", "97")).containsExactly("CLEARED LOW @4");
    }

    @Test
    void nothing_clears_where_nothing_was_raised() {
        bench.value(0, "HEART_RATE", "105");

        assertThat(bench.value(1, "HEART_RATE", "70")).isEmpty();
        assertThat(bench.value(2, "HEART_RATE", "70")).isEmpty();
    }

    @Test
    void a_doubtful_value_never_calms() {
        bench.value(0, "SPO2", "90");
        bench.value(1, "SPO2", "97", Quality.SUSPECT);
        assertThat(bench.value(2, "SPO2", "97", Quality.SUSPECT)).isEmpty();
        assertThat(bench.value(3, "SPO2", "97")).isEmpty();
        assertThat(bench.value(4, "SPO2", "97")).containsExactly("CLEARED LOW @4");
    }

    @Test
    void a_rejected_or_absent_value_between_changes_nothing() {
        bench.value(0, "SPO2", "90");
        bench.value(1, "SPO2", "97");
        bench.value(2, "SPO2", "20", Quality.REJECTED);
        bench.absent(3, "SPO2");

        assertThat(bench.value(4, "SPO2", "97")).containsExactly("CLEARED LOW @4");
    }

    @Test
    void readings_measured_before_the_one_that_raised_it_do_not_clear() {
        bench.value(10, "SPO2", "90");

        assertThat(bench.value(1, "SPO2", "97")).isEmpty();
        assertThat(bench.value(2, "SPO2", "97")).isEmpty();
        assertThat(bench.value(31, "SPO2", "97")).isEmpty();
    }

    @Test
    void a_late_red_reading_is_raised_and_then_cleared_by_what_was_measured_after_it() {
        bench.value(5, "SPO2", "97");
        bench.value(6, "SPO2", "97");

        assertThat(bench.value(1, "SPO2", "90")).containsExactly("RED LOW @1", "CLEARED LOW @6");
    }

    @Test
    void a_condition_that_comes_back_can_clear_again() {
        bench.value(0, "SPO2", "90");
        bench.value(1, "SPO2", "97");
        bench.value(2, "SPO2", "97");
        bench.value(3, "SPO2", "90");
        bench.value(4, "SPO2", "97");

        assertThat(bench.value(5, "SPO2", "97")).containsExactly("CLEARED LOW @5");
    }

    @Test
    void one_decimal_counts_in_tenths() {
        bench.value(0, "BODY_TEMP", "39.1");

        assertThat(bench.value(21, "BODY_TEMP", "37.9")).isEmpty();
        assertThat(bench.value(22, "BODY_TEMP", "37.8")).isEmpty();
        assertThat(bench.value(23, "BODY_TEMP", "37.8")).containsExactly("CLEARED HIGH @23");
    }
}
