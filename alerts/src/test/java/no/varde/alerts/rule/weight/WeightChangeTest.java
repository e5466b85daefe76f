package no.varde.alerts.rule.weight;

import static no.varde.alerts.rule.RuleBench.DAY;
import static no.varde.alerts.rule.RuleBench.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Symptom;
import org.junit.jupiter.api.Test;

/** HF-W1, HF-W2, HF-W3 and HF-W5. */
class WeightChangeTest {

    private final RuleBench bench = RuleBench.withRule("HF-W1");

    @Test
    void on_four_days_80_0_80_4_81_1_82_1_fires() {
        assertThat(daily(bench, "80.0", "80.4", "81.1", "82.1")).containsExactly("YELLOW HIGH @4320");
    }

    @Test
    void exactly_2_kg_do_not_fire_and_a_little_more_does() {
        assertThat(daily(bench, "80.0", "82.0")).isEmpty();
        assertThat(daily(RuleBench.withRule("HF-W1"), "80.0", "82.01")).containsExactly("YELLOW HIGH @1440");
    }

    @Test
    void the_next_day_8_kg_more_is_a_matter_of_the_scale_and_no_gain() {
        bench.value(0, "BODY_WEIGHT", "80.0");

        assertThat(bench.findings(RuleBench.at(DAY).value("BODY_WEIGHT", "88.0")))
                .extracting(Finding::ruleId)
                .containsExactly("TECH-4");
    }

    @Test
    void an_implausible_value_is_neither_judged_nor_compared_with() {
        assertThat(daily(bench, "80.0", "72.0", "80.1", "82.0")).containsExactly("TECH @1440", "CLEARED @4320");

        RuleBench stays = RuleBench.withRule("HF-W1");
        assertThat(daily(stays, "80.0", "88.0", "88.1")).containsExactly("TECH @1440");
        assertThat(stays.value(3 * DAY, "BODY_WEIGHT", "88.1"))
                .as("after 48 h it can be true")
                .contains("YELLOW HIGH @4320");
    }

    @Test
    void implausible_values_stay_out_even_where_nobody_wants_to_hear_of_them() {
        RuleBench quiet = RuleBench.withRules(Map.of("HF-W1", Map.of(), "TECH-4", Map.of("enabled", BigDecimal.ZERO)));

        assertThat(daily(quiet, "80.0", "88.0", "80.1")).isEmpty();
    }

    @Test
    void it_is_compared_with_the_lowest_of_the_days_before() {
        assertThat(daily(bench, "81.0", "80.0", "82.0", "82.1")).containsExactly("YELLOW HIGH @4320");
    }

    @Test
    void three_days_and_four_hours_count_and_a_minute_more_does_not() {
        bench.value(0, "BODY_WEIGHT", "80.0");
        assertThat(bench.value(3 * DAY + 4 * HOUR, "BODY_WEIGHT", "82.1")).containsExactly("YELLOW HIGH @4560");

        RuleBench later = RuleBench.withRule("HF-W1");
        later.value(0, "BODY_WEIGHT", "80.0");
        assertThat(later.value(3 * DAY + 4 * HOUR + 1, "BODY_WEIGHT", "82.1")).isEmpty();
    }

    @Test
    void a_single_weight_says_nothing() {
        assertThat(bench.value(0, "BODY_WEIGHT", "120")).isEmpty();
    }

    @Test
    void it_is_red_with_a_symptom_of_heart_failure_within_24_hours() {
        bench.value(0, "BODY_WEIGHT", "80.0");
        bench.arrives(RuleBench.at(DAY).symptoms(Symptom.SLEPT_UPRIGHT));

        assertThat(bench.value(2 * DAY - 1, "BODY_WEIGHT", "82.1")).containsExactly("RED HIGH @2879");
        assertThat(bench.value(2 * DAY, "BODY_WEIGHT", "82.1")).containsExactly("YELLOW HIGH @2880");
        assertThat(bench.arrives(
                        RuleBench.at(2 * DAY + 1).value("BODY_WEIGHT", "82.1").symptoms(Symptom.HEADACHE)))
                .as("no symptom of heart failure")
                .containsExactly("YELLOW HIGH @2881");
    }

    @Test
    void a_symptom_that_comes_after_the_weight_makes_it_red() {
        daily(bench, "80.0", "82.1");

        assertThat(bench.arrives(RuleBench.at(DAY + 1).symptoms(Symptom.HEADACHE)))
                .isEmpty();
        Finding finding = bench.findings(RuleBench.at(2 * DAY).symptoms(Symptom.SWELLING_MORE))
                .getFirst();
        assertThat(finding.severity().name()).isEqualTo("RED");
        assertThat(finding.value()).isEqualTo("82.1");
        assertThat(finding.readingIds()).containsExactly("r0", "r1440", "r2880");
        assertThat(finding.symptoms()).containsExactly(Symptom.SWELLING_MORE);
    }

    @Test
    void a_symptom_more_than_a_day_after_the_weight_is_no_matter_of_it() {
        daily(bench, "80.0", "82.1");

        assertThat(bench.arrives(RuleBench.at(2 * DAY + 1).symptoms(Symptom.SWELLING_MORE)))
                .isEmpty();
    }

    @Test
    void a_finding_says_what_it_was_compared_with() {
        bench.value(0, "BODY_WEIGHT", "80.0");
        Finding finding =
                bench.findings(RuleBench.at(DAY).value("BODY_WEIGHT", "82.1")).getFirst();

        assertThat(finding.dedupKey()).isEqualTo("PATIENT:pat-1/HF-W/BODY_WEIGHT/HIGH");
        assertThat(finding.limit()).isEqualTo("82.0");
        assertThat(finding.inputs())
                .containsEntry("change", new BigDecimal("2.1"))
                .containsEntry("comparedWith", new BigDecimal("80.0"));
        assertThat(finding.readingIds()).containsExactly("r0", "r1440");
    }

    @Test
    void a_finding_says_the_window_that_the_plan_asks_for() {
        assertThat(inputs(RuleBench.withRule("HF-W1", "days", "5")))
                .containsEntry("days", new BigDecimal(5))
                .containsEntry("hours", new BigDecimal(120));
        assertThat(inputs(RuleBench.withRule("HF-W2", "hours", "36")))
                .containsEntry("days", new BigDecimal("1.5"))
                .containsEntry("hours", new BigDecimal(36));
    }

    private static Map<String, BigDecimal> inputs(RuleBench plan) {
        plan.value(0, "BODY_WEIGHT", "80.0");
        return plan.findings(RuleBench.at(DAY).value("BODY_WEIGHT", "82.1"))
                .getFirst()
                .inputs();
    }

    @Test
    void it_is_over_when_the_weight_is_back_by_the_deadband_twice_however_long_it_stayed_up() {
        daily(bench, "80.0", "82.1");
        for (int day = 2; day < 9; day++) {
            assertThat(bench.value(day * DAY, "BODY_WEIGHT", "81.8"))
                    .as("day " + day)
                    .isEmpty();
        }
        assertThat(bench.value(9 * DAY, "BODY_WEIGHT", "81.7")).isEmpty();
        assertThat(bench.value(10 * DAY, "BODY_WEIGHT", "81.7")).containsExactly("CLEARED HIGH @14400");
    }

    @Test
    void a_doubtful_or_implausible_weight_does_not_end_it() {
        daily(bench, "80.0", "82.1");

        bench.value(DAY + 10, "BODY_WEIGHT", "81.0");
        bench.value(DAY + 20, "BODY_WEIGHT", "81.0", Quality.SUSPECT);
        assertThat(bench.value(DAY + 30, "BODY_WEIGHT", "75.0")).containsExactly("TECH @1470");
        assertThat(bench.value(DAY + 40, "BODY_WEIGHT", "81.0")).isEmpty();
        assertThat(bench.value(DAY + 50, "BODY_WEIGHT", "81.0")).contains("CLEARED HIGH @1490");
    }

    @Test
    void all_rules_that_spoke_of_it_must_find_it_over() {
        RuleBench both = RuleBench.withRules(Map.of("HF-W1", Map.of(), "HF-W2", Map.of()));
        daily(both, "80.0", "81.0", "82.4");

        both.value(2 * DAY + 10, "BODY_WEIGHT", "81.9");
        assertThat(both.value(2 * DAY + 20, "BODY_WEIGHT", "81.9"))
                .as("within a day's gain, not within three days'")
                .isEmpty();
        both.value(2 * DAY + 30, "BODY_WEIGHT", "81.7");
        assertThat(both.value(2 * DAY + 40, "BODY_WEIGHT", "81.7")).containsExactly("CLEARED HIGH @2920");
    }

    @Test
    void a_suspect_weight_is_judged_and_a_rejected_absent_or_invalid_one_is_not() {
        bench.value(0, "BODY_WEIGHT", "80.0");
        assertThat(bench.value(1, "BODY_WEIGHT", "82.1", Quality.REJECTED)).isEmpty();
        assertThat(bench.absent(2, "BODY_WEIGHT")).isEmpty();
        assertThat(bench.value(3, "BODY_WEIGHT", "82.1", Quality.SUSPECT)).containsExactly("YELLOW HIGH @3");
        bench.invalidate(0);
        assertThat(bench.value(4, "BODY_WEIGHT", "82.2")).isEmpty();
    }

    @Test
    void a_late_weight_completes_what_came_after_it_and_a_repeat_says_it_again() {
        bench.value(3 * DAY, "BODY_WEIGHT", "82.1");
        RuleBench.Given late =
                RuleBench.at(2 * DAY).value("BODY_WEIGHT", "80.0").after(Duration.ofDays(2));

        assertThat(bench.arrives(late)).containsExactly("YELLOW HIGH @4320");
        assertThat(bench.value(3 * DAY, "BODY_WEIGHT", "82.1")).containsExactly("YELLOW HIGH @4320");
    }

    @Test
    void what_was_measured_later_is_not_compared_with() {
        bench.value(DAY, "BODY_WEIGHT", "80.0");

        assertThat(bench.value(0, "BODY_WEIGHT", "82.1")).isEmpty();
    }

    @Test
    void a_plan_sets_kg_days_and_slack() {
        RuleBench strict = RuleBench.withRules(Map.of(
                "HF-W1", Map.of("kg", new BigDecimal("1.0"), "days", new BigDecimal(2), "slack", BigDecimal.ZERO)));
        strict.value(0, "BODY_WEIGHT", "80.0");

        assertThat(strict.value(2 * DAY, "BODY_WEIGHT", "81.1")).containsExactly("YELLOW HIGH @2880");
        assertThat(strict.value(4 * DAY + 1, "BODY_WEIGHT", "82.2")).isEmpty();
    }

    @Test
    void the_rule_runs_only_where_the_plan_names_it_and_does_not_switch_it_off() {
        assertThat(daily(RuleBench.withDefaults(), "80.0", "82.1")).isEmpty();
        assertThat(daily(RuleBench.withRule("HF-W1", "enabled", "0"), "80.0", "82.1"))
                .isEmpty();
    }

    @Test
    void in_a_day_1_36_kg_do_not_fire_and_1_37_do() {
        assertThat(daily(RuleBench.withRule("HF-W2"), "80.00", "81.36")).isEmpty();
        assertThat(daily(RuleBench.withRule("HF-W2"), "80.00", "81.37")).containsExactly("YELLOW HIGH @1440");
        assertThat(daily(RuleBench.withRule("HF-W2"), "80.0", "81.0", "81.6")).isEmpty();
    }

    @Test
    void in_a_day_it_is_red_with_symptoms() {
        RuleBench day = RuleBench.withRule("HF-W2");
        day.value(0, "BODY_WEIGHT", "80.0");

        assertThat(day.arrives(RuleBench.at(DAY).value("BODY_WEIGHT", "81.4").symptoms(Symptom.BREATHLESS_MORE)))
                .containsExactly("RED HIGH @1440");
    }

    @Test
    void in_a_week_2_3_kg_do_not_fire_and_more_does_and_symptoms_change_nothing() {
        RuleBench week = RuleBench.withRule("HF-W3");
        assertThat(daily(week, "80.0", "80.2", "80.4", "80.6", "80.9", "81.5", "82.0", "82.3"))
                .isEmpty();
        assertThat(week.arrives(
                        RuleBench.at(7 * DAY + 60).value("BODY_WEIGHT", "82.4").symptoms(Symptom.MUCH_WORSE)))
                .containsExactly("YELLOW HIGH @10140");
        assertThat(week.arrives(RuleBench.at(7 * DAY + 61).symptoms(Symptom.MUCH_WORSE)))
                .isEmpty();
    }

    @Test
    void in_a_week_a_plan_may_ask_for_percent_of_the_body_weight() {
        RuleBench percent = RuleBench.withRule("HF-W3", "percent", "1");

        assertThat(daily(percent, "80.0", "80.8")).isEmpty();
        assertThat(percent.value(2 * DAY, "BODY_WEIGHT", "80.9")).containsExactly("YELLOW HIGH @2880");
        percent.value(3 * DAY, "BODY_WEIGHT", "80.5");
        assertThat(percent.value(4 * DAY, "BODY_WEIGHT", "80.5")).containsExactly("CLEARED HIGH @5760");
    }

    @Test
    void a_loss_is_low_and_compared_with_the_highest() {
        RuleBench loss = RuleBench.withRule("HF-W5");
        assertThat(daily(loss, "79.0", "80.0", "78.0")).isEmpty();
        assertThat(loss.value(3 * DAY, "BODY_WEIGHT", "77.9")).containsExactly("YELLOW LOW @4320");
        loss.value(4 * DAY, "BODY_WEIGHT", "78.2");
        assertThat(loss.value(5 * DAY, "BODY_WEIGHT", "78.3")).isEmpty();
        assertThat(loss.value(6 * DAY, "BODY_WEIGHT", "78.3")).containsExactly("CLEARED LOW @8640");
    }

    private static List<String> daily(RuleBench bench, String... weights) {
        List<String> found = new ArrayList<>();
        for (int day = 0; day < weights.length; day++) {
            found.addAll(bench.value(day * DAY, "BODY_WEIGHT", weights[day]));
        }
        return found;
    }
}
