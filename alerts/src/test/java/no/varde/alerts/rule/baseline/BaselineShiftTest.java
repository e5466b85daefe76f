package no.varde.alerts.rule.baseline;

import static no.varde.alerts.rule.RuleBench.DAY;
import static no.varde.alerts.rule.RuleBench.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.contract.vitals.Limits;
import no.varde.testkit.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** TR-1. Fourteen days of 70 have the spread 0, so the floor 3 counts: 76 and 64 are two spreads away. */
class BaselineShiftTest {

    private static final Limits NO_LIMITS = Limits.NONE;

    private final RuleBench bench = watching(NO_LIMITS);

    @Test
    void the_second_day_two_spreads_above_is_yellow_and_a_little_less_is_not() {
        steady(bench, 14);

        assertThat(day(bench, 14, "76")).isEmpty();
        assertThat(day(bench, 15, "76")).containsExactly("YELLOW HIGH @21600");

        RuleBench less = watching(NO_LIMITS);
        steady(less, 14);
        day(less, 14, "76");
        assertThat(day(less, 15, "75.9")).isEmpty();
        RuleBench before = watching(NO_LIMITS);
        steady(before, 14);
        day(before, 14, "75.9");
        assertThat(day(before, 15, "76")).isEmpty();
    }

    @Test
    void two_spreads_below_is_low_and_one_of_each_is_neither() {
        steady(bench, 14);
        day(bench, 14, "64");
        assertThat(day(bench, 15, "64")).containsExactly("YELLOW LOW @21600");

        RuleBench both = watching(NO_LIMITS);
        steady(both, 14);
        day(both, 14, "80");
        assertThat(day(both, 15, "60")).isEmpty();
    }

    @Test
    void the_patients_own_spread_counts_where_it_is_wider_than_the_floor() {
        // seven days of 60 and seven of 80: mean 70, standard deviation sqrt(1400 / 13) = 10.377
        for (int day = 0; day < 14; day++) {
            day(bench, day, day % 2 == 0 ? "60" : "80");
        }
        day(bench, 14, "90.8");

        assertThat(day(bench, 15, "90.75")).isEmpty();
        Finding finding = bench.findings(
                        RuleBench.at(15 * DAY + 1).named("more").value("HEART_RATE", "90.8"))
                .getFirst();
        assertThat(finding.inputs())
                .containsEntry("mean", new BigDecimal("70.00"))
                .containsEntry("spread", new BigDecimal("10.38"))
                .containsEntry("z", new BigDecimal("2.00"));
        assertThat(finding.value()).isEqualTo("90.78");
        assertThat(finding.limit()).isEqualTo("90.75");
        assertThat(finding.readingIds()).containsExactly("r20160", "r21600", "more");
        assertThat(finding.dedupKey()).isEqualTo("PATIENT:pat-1/TR/HEART_RATE/HIGH");
    }

    @Test
    void thirteen_days_are_too_few() {
        steady(bench, 13);
        day(bench, 13, "90");
        assertThat(day(bench, 14, "90")).isEmpty();
        assertThat(day(bench, 15, "90")).as("one of 90 among them").isNotEmpty();
    }

    @Test
    void the_two_days_must_follow_each_other_and_the_others_need_not() {
        for (int day = 0; day < 14; day++) {
            day(bench, 2 * day, "70");
        }
        day(bench, 28, "80");
        assertThat(day(bench, 30, "80")).isEmpty();
        assertThat(day(bench, 31, "80")).isNotEmpty();
    }

    @Test
    void the_mean_of_a_day_counts_and_a_day_is_the_patients_own() {
        steady(bench, 14);
        day(bench, 14, "80");
        bench.value(15 * DAY, "HEART_RATE", "70");
        assertThat(bench.value(15 * DAY + 10, "HEART_RATE", "81"))
                .as("mean 75.5")
                .isEmpty();
        assertThat(bench.value(15 * DAY + 20, "HEART_RATE", "78"))
                .as("mean 76.33")
                .hasSize(1);

        // 23:30 in Norway is half past midnight further east
        assertThat(lateInTheDay("Europe/Oslo")).isEmpty();
        assertThat(lateInTheDay("Europe/Helsinki")).isNotEmpty();
        assertThat(lateInTheDay("No/Such_Place")).as("as in Norway").isEmpty();
    }

    @Test
    void a_day_with_an_alert_of_the_vital_is_no_part_of_the_baseline() {
        RuleBench limits = watching(new Limits(null, null, null, new BigDecimal(130)));
        day(limits, 0, "70");
        day(limits, 1, "70");
        for (int day = 2; day < 5; day++) {
            assertThat(day(limits, day, "140")).contains("RED HIGH @" + day * DAY);
        }
        for (int day = 5; day < 17; day++) {
            day(limits, day, "70");
        }
        day(limits, 17, "76");
        assertThat(day(limits, 18, "76")).containsExactly("YELLOW HIGH @" + 18 * DAY);
    }

    @Test
    void without_enough_stable_days_nothing_is_said() {
        RuleBench limits = watching(new Limits(null, null, null, new BigDecimal(130)));
        steady(limits, 13);
        day(limits, 13, "140");
        day(limits, 14, "90");
        assertThat(day(limits, 15, "90")).noneMatch(found -> found.startsWith("YELLOW"));
    }

    @Test
    void a_vital_that_the_plan_does_not_name_or_another_rule_watches_is_left_alone() {
        RuleBench other = RuleBench.with(plan(Map.of("SPO2", NO_LIMITS), Map.of(), null));
        steady(other, 14);
        day(other, 14, "90");
        assertThat(day(other, 15, "90")).isEmpty();

        RuleBench replaced = RuleBench.with(plan(Map.of("HEART_RATE", NO_LIMITS), Map.of("LIM-3", Map.of()), null));
        steady(replaced, 14);
        day(replaced, 14, "90");
        assertThat(day(replaced, 15, "90")).isEmpty();

        RuleBench expected = RuleBench.with(plan(
                Map.of(),
                Map.of(),
                new MonitoringPlan.Schedule(
                        "Europe/Oslo",
                        List.of(new MonitoringPlan.Expected("HEART_RATE", List.of("08:00"), List.of())))));
        steady(expected, 14);
        day(expected, 14, "90");
        assertThat(day(expected, 15, "90")).isNotEmpty();
    }

    @Test
    void rejected_absent_and_invalid_values_make_no_mean_and_suspect_ones_do() {
        steady(bench, 14);
        day(bench, 14, "80");
        assertThat(bench.value(15 * DAY, "HEART_RATE", "400", Quality.REJECTED)).isEmpty();
        assertThat(bench.absent(15 * DAY + 1, "HEART_RATE")).isEmpty();
        assertThat(bench.value(15 * DAY + 2, "HEART_RATE", "225", Quality.SUSPECT))
                .hasSize(1);
        bench.invalidate(14 * DAY);
        assertThat(bench.value(15 * DAY + 3, "HEART_RATE", "225")).isEmpty();
    }

    @Test
    void a_late_day_completes_what_came_after_it_and_a_repeat_says_the_same() {
        steady(bench, 14);
        day(bench, 15, "80");

        assertThat(bench.arrives(
                        RuleBench.at(14 * DAY).value("HEART_RATE", "80").after(Duration.ofDays(2))))
                .containsExactly("YELLOW HIGH @21600");
        assertThat(day(bench, 15, "80")).containsExactly("YELLOW HIGH @21600");
    }

    @Test
    void it_is_over_when_the_day_is_back_within_one_spread_for_two_readings() {
        steady(bench, 14);
        day(bench, 14, "80");
        day(bench, 15, "80");

        assertThat(day(bench, 16, "74")).isEmpty();
        assertThat(day(bench, 17, "73")).isEmpty();
        assertThat(day(bench, 18, "73")).containsExactly("CLEARED HIGH @" + 18 * DAY);
    }

    @Test
    void a_change_of_the_clock_does_not_shift_the_days() {
        // 2026-11-21 and 126 days are 2027-03-27; the clock changes in the night after it
        for (int day = 113; day < 127; day++) {
            day(bench, day, "70");
        }
        day(bench, 127, "80");
        assertThat(bench.value(127 * DAY + 13 * HOUR + 59, "HEART_RATE", "80"))
                .as("23:59 in summer time, of the same day")
                .isEmpty();
        assertThat(bench.value(127 * DAY + 14 * HOUR, "HEART_RATE", "80"))
                .as("midnight")
                .hasSize(1);
    }

    @Test
    void a_plan_sets_it_or_leaves_it_off() {
        Map<String, Map<String, BigDecimal>> rules =
                Map.of("TR-1", Map.of("z", new BigDecimal(3), "days", new BigDecimal(7)));
        RuleBench own = RuleBench.with(plan(Map.of("HEART_RATE", NO_LIMITS), rules, null));
        steady(own, 7);
        day(own, 7, "79");
        assertThat(day(own, 8, "78.9")).isEmpty();
        assertThat(own.value(8 * DAY + 1, "HEART_RATE", "79.1")).hasSize(1);

        RuleBench off = RuleBench.with(
                plan(Map.of("HEART_RATE", NO_LIMITS), Map.of("TR-1", Map.of("enabled", BigDecimal.ZERO)), null));
        steady(off, 14);
        day(off, 14, "90");
        assertThat(day(off, 15, "90")).isEmpty();
    }

    private static List<String> lateInTheDay(String zone) {
        RuleBench bench = RuleBench.with(
                plan(Map.of("HEART_RATE", NO_LIMITS), Map.of(), new MonitoringPlan.Schedule(zone, List.of())));
        steady(bench, 14);
        day(bench, 14, "80");
        return bench.value(14 * DAY + 14 * HOUR + 30, "HEART_RATE", "80");
    }

    private static RuleBench watching(Limits limits) {
        return RuleBench.with(plan(Map.of("HEART_RATE", limits), Map.of(), null));
    }

    private static MonitoringPlan plan(
            Map<String, Limits> limits,
            Map<String, Map<String, BigDecimal>> rules,
            MonitoringPlan.@Nullable Schedule schedule) {
        Map<String, Map<String, BigDecimal>> all = new HashMap<>(Map.of("TR-1", Map.of()));
        all.putAll(rules);
        MonitoringPlan plan = Plans.withRules("pat-1", "unit-1", limits, all);
        return new MonitoringPlan(
                plan.patientId(),
                plan.organisationId(),
                plan.version(),
                plan.status(),
                plan.responsibleUnit(),
                List.of(),
                plan.limits(),
                schedule,
                plan.rules(),
                1,
                null,
                null);
    }

    private static void steady(RuleBench bench, int days) {
        List<String> found = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            found.addAll(day(bench, day, "70"));
        }
        assertThat(found).isEmpty();
    }

    private static List<String> day(RuleBench bench, int day, String value) {
        return bench.value(day * DAY, "HEART_RATE", value);
    }
}
