package no.varde.alerts.rule.baseline;

import static no.varde.alerts.rule.RuleBench.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;

/** TR-2. Days of 2.00 have the spread 0, so the floor 0.10 counts: the limit is 2.00 - 0.1645. */
class SpirometryFallTest {

    private final RuleBench bench = RuleBench.withRule("TR-2");

    @Test
    void the_second_day_below_the_limit_is_yellow_and_the_limit_itself_is_not_below() {
        steady(bench, 7);

        assertThat(blow(bench, 7, "1.83")).isEmpty();
        Finding finding =
                bench.findings(RuleBench.at(8 * DAY).value("FEV1", "1.83")).getFirst();
        assertThat(finding.severity().name()).isEqualTo("YELLOW");
        assertThat(finding.dedupKey()).isEqualTo("PATIENT:pat-1/TR/FEV1/LOW");
        assertThat(finding.readingIds()).containsExactly("r10080", "r11520");
        assertThat(finding.inputs())
                .containsEntry("mean", new BigDecimal("2.00"))
                .containsEntry("z", new BigDecimal("-1.70"));

        RuleBench edge = RuleBench.withRule("TR-2");
        steady(edge, 7);
        blow(edge, 7, "1.80");
        assertThat(blow(edge, 8, "1.8355")).isEmpty();
        assertThat(edge.value(8 * DAY + 1, "FEV1", "1.8353")).as("mean 1.8354").hasSize(1);
    }

    @Test
    void one_day_below_or_two_apart_are_not_enough() {
        steady(bench, 7);
        blow(bench, 7, "1.50");
        blow(bench, 8, "2.00");
        assertThat(blow(bench, 9, "1.50")).isEmpty();

        RuleBench apart = RuleBench.withRule("TR-2");
        steady(apart, 7);
        blow(apart, 7, "1.50");
        assertThat(blow(apart, 9, "1.50")).isEmpty();
    }

    @Test
    void four_days_make_a_mean_and_three_do_not() {
        steady(bench, 4);
        blow(bench, 4, "1.50");
        assertThat(blow(bench, 5, "1.50")).hasSize(1);

        RuleBench three = RuleBench.withRule("TR-2");
        steady(three, 3);
        blow(three, 3, "1.50");
        assertThat(blow(three, 4, "1.50")).isEmpty();
    }

    @Test
    void days_older_than_the_seven_before_the_two_do_not_count() {
        steady(bench, 4);
        blow(bench, 7, "1.50");
        assertThat(blow(bench, 8, "1.50")).as("days 0 to 3 of days 0 to 6").hasSize(1);

        RuleBench older = RuleBench.withRule("TR-2");
        steady(older, 4);
        blow(older, 8, "1.50");
        assertThat(blow(older, 9, "1.50")).as("days 1 to 3 of days 1 to 7").isEmpty();
    }

    @Test
    void a_wide_spread_of_the_patients_own_moves_the_limit() {
        for (int day = 0; day < 6; day++) {
            blow(bench, day, day % 2 == 0 ? "1.50" : "2.50");
        }
        blow(bench, 6, "1.20");
        assertThat(blow(bench, 7, "1.20")).isEmpty();
    }

    @Test
    void rejected_absent_and_invalid_values_do_not_count_and_suspect_ones_do() {
        steady(bench, 7);
        blow(bench, 7, "1.50");
        assertThat(bench.value(8 * DAY, "FEV1", "0.05", Quality.REJECTED)).isEmpty();
        assertThat(bench.absent(8 * DAY + 1, "FEV1")).isEmpty();
        assertThat(bench.value(8 * DAY + 2, "FEV1", "0.20", Quality.SUSPECT)).hasSize(1);
        bench.invalidate(7 * DAY);
        assertThat(bench.value(8 * DAY + 3, "FEV1", "1.50")).isEmpty();
    }

    @Test
    void a_late_day_completes_the_next_and_a_repeat_says_the_same() {
        steady(bench, 7);
        blow(bench, 8, "1.50");

        assertThat(bench.arrives(RuleBench.at(7 * DAY).value("FEV1", "1.50").after(Duration.ofDays(2))))
                .containsExactly("YELLOW LOW @11520");
        assertThat(blow(bench, 8, "1.50")).containsExactly("YELLOW LOW @11520");
    }

    @Test
    void it_is_over_within_one_spread_twice() {
        steady(bench, 7);
        blow(bench, 7, "1.50");
        blow(bench, 8, "1.50");

        assertThat(blow(bench, 9, "1.89")).isEmpty();
        assertThat(blow(bench, 10, "1.90")).isEmpty();
        assertThat(blow(bench, 11, "1.95")).containsExactly("CLEARED LOW @15840");
    }

    @Test
    void a_plan_sets_it_or_leaves_it_off() {
        RuleBench own = RuleBench.withRules(
                Map.of("TR-2", Map.of("sd", new BigDecimal(3), "days", new BigDecimal(3), "least", new BigDecimal(2))));
        steady(own, 2);
        blow(own, 2, "1.69");
        assertThat(blow(own, 3, "1.70")).isEmpty();
        assertThat(own.value(3 * DAY + 1, "FEV1", "1.69")).hasSize(1);

        RuleBench off = RuleBench.withRule("TR-2", "enabled", "0");
        steady(off, 7);
        blow(off, 7, "1.00");
        assertThat(blow(off, 8, "1.00")).isEmpty();
    }

    private static void steady(RuleBench bench, int days) {
        for (int day = 0; day < days; day++) {
            assertThat(blow(bench, day, "2.00")).isEmpty();
        }
    }

    private static List<String> blow(RuleBench bench, int day, String litres) {
        return bench.value(day * DAY, "FEV1", litres);
    }
}
