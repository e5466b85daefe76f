package no.varde.alerts.rule.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.testkit.Plans;
import org.junit.jupiter.api.Test;

class YellowLimitTest {

    private static final int HOUR = 60;

    private final RuleBench bench = RuleBench.withDefaults();

    @Test
    void the_second_of_three_is_yellow() {
        assertThat(bench.value(0, "HEART_RATE", "101")).isEmpty();
        assertThat(bench.value(1, "HEART_RATE", "80")).isEmpty();
        assertThat(bench.value(2, "HEART_RATE", "101")).containsExactly("YELLOW HIGH @2");
    }

    @Test
    void two_with_two_normal_ones_between_are_not_two_of_three() {
        bench.value(0, "HEART_RATE", "101");
        bench.value(1, "HEART_RATE", "80");
        bench.value(2, "HEART_RATE", "80");

        assertThat(bench.value(3, "HEART_RATE", "101")).isEmpty();
    }

    @Test
    void one_just_inside_the_limit_does_not_count() {
        bench.value(0, "SPO2", "96");

        assertThat(bench.value(1, "SPO2", "95")).isEmpty();
        assertThat(bench.value(2, "SPO2", "95")).containsExactly("YELLOW LOW @2");
    }

    @Test
    void a_normal_value_raises_nothing_though_two_before_it_did() {
        bench.value(0, "HEART_RATE", "105");
        bench.value(1, "HEART_RATE", "105");

        assertThat(bench.value(2, "HEART_RATE", "98")).isEmpty();
    }

    @Test
    void the_first_must_lie_within_72_hours() {
        bench.value(0, "HEART_RATE", "101");
        assertThat(bench.value(72 * HOUR, "HEART_RATE", "101")).containsExactly("YELLOW HIGH @4320");

        RuleBench later = RuleBench.withDefaults();
        later.value(0, "HEART_RATE", "101");
        assertThat(later.value(72 * HOUR + 1, "HEART_RATE", "101")).isEmpty();
    }

    @Test
    void a_red_one_counts_and_is_not_said_twice() {
        assertThat(bench.value(0, "SPO2", "90")).containsExactly("RED LOW @0");
        assertThat(bench.value(1, "SPO2", "94")).containsExactly("YELLOW LOW @1");
        assertThat(bench.value(2, "SPO2", "90")).containsExactly("RED LOW @2");
    }

    @Test
    void low_and_high_are_counted_apart() {
        bench.value(0, "HEART_RATE", "101");

        assertThat(bench.value(1, "HEART_RATE", "49")).isEmpty();
    }

    @Test
    void rejected_and_absent_values_neither_count_nor_push_others_out() {
        bench.value(0, "HEART_RATE", "101");
        bench.value(1, "HEART_RATE", "10", Quality.REJECTED);
        bench.absent(2, "HEART_RATE");
        bench.value(3, "HEART_RATE", "80");

        assertThat(bench.value(4, "HEART_RATE", "101")).containsExactly("YELLOW HIGH @4");
    }

    @Test
    void a_repeat_counts_once() {
        bench.value(0, "HEART_RATE", "101");

        assertThat(bench.value(0, "HEART_RATE", "101")).isEmpty();
    }

    @Test
    void a_late_reading_is_judged_as_of_its_time_and_completes_what_came_after_it() {
        bench.value(10, "HEART_RATE", "101");

        assertThat(bench.value(5, "HEART_RATE", "103")).containsExactly("YELLOW HIGH @10");
    }

    @Test
    void a_late_reading_is_not_judged_by_what_was_measured_after_it() {
        bench.value(10, "HEART_RATE", "101");
        bench.value(11, "HEART_RATE", "80");
        bench.value(12, "HEART_RATE", "80");

        assertThat(bench.value(13, "HEART_RATE", "101")).isEmpty();
        assertThat(bench.value(1, "HEART_RATE", "80")).isEmpty();
    }

    @Test
    void a_plan_may_ask_for_another_count() {
        MonitoringPlan base = Plans.active("pat-1", "unit-1");
        MonitoringPlan threeOfFour = new MonitoringPlan(
                base.patientId(),
                base.organisationId(),
                2,
                base.status(),
                base.responsibleUnit(),
                List.of(),
                base.limits(),
                null,
                Map.of("LIM-2", Map.of("n", new BigDecimal(3), "m", new BigDecimal(4))),
                1,
                null,
                null);
        RuleBench strict = RuleBench.with(threeOfFour);
        strict.value(0, "HEART_RATE", "101");

        assertThat(strict.value(1, "HEART_RATE", "101")).isEmpty();
        strict.value(2, "HEART_RATE", "80");
        assertThat(strict.value(3, "HEART_RATE", "101")).containsExactly("YELLOW HIGH @3");
    }
}
