package no.varde.alerts.rule.news;

import static no.varde.alerts.rule.RuleBench.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;

/** NEWS-4. A pulse of 91 scores 1, of 111 scores 2; a respiration of 9 scores 1, of 21 scores 2. */
class ScoreRiseTest {

    private final RuleBench bench = NewsBench.with("NEWS-4");

    @Test
    void three_points_above_the_median_are_yellow_and_two_are_not() {
        sets(3, "91");

        assertThat(bench.arrives(NewsBench.set(3 * DAY, "91", "21"))).isEmpty();
        Finding finding =
                bench.findings(NewsBench.set(3 * DAY + 60, "111", "21")).getFirst();
        assertThat(finding.severity().name()).isEqualTo("YELLOW");
        assertThat(finding.value()).isEqualTo("4");
        assertThat(finding.limit()).isEqualTo("4");
        assertThat(finding.inputs()).containsEntry("median", BigDecimal.ONE).containsEntry("PULSE", BigDecimal.TWO);
        assertThat(finding.dedupKey()).isEqualTo("PATIENT:pat-1/NEWS/-/-");
    }

    @Test
    void of_an_even_number_the_median_lies_between_the_two_in_the_middle() {
        sets(2, "70");
        bench.arrives(NewsBench.set(2 * DAY, "91"));
        bench.arrives(NewsBench.set(2 * DAY + 60, "91"));

        assertThat(bench.arrives(NewsBench.set(3 * DAY, "91", "21"))).isEmpty();

        RuleBench half = NewsBench.with("NEWS-4");
        half.arrives(NewsBench.set(0, "70"));
        half.arrives(NewsBench.set(60, "70"));
        half.arrives(NewsBench.set(120, "91"));
        half.arrives(NewsBench.set(180, "91"));
        assertThat(half.arrives(NewsBench.set(DAY, "111", "21"))).containsExactly("YELLOW @1440");
    }

    @Test
    void two_complete_scores_are_too_few() {
        sets(2, "70");
        assertThat(bench.arrives(NewsBench.set(2 * DAY, "111", "21"))).isEmpty();
        assertThat(bench.arrives(NewsBench.set(3 * DAY, "111", "21")))
                .as("0, 0 and 4 before it")
                .containsExactly("YELLOW @4320");
    }

    @Test
    void incomplete_scores_are_not_usual_ones_but_are_held_against_them() {
        bench.value(DAY / 2, "HEART_RATE", "70");
        bench.value(DAY / 2 + 1, "HEART_RATE", "70");
        sets(2, "70");
        assertThat(bench.value(2 * DAY, "HEART_RATE", "131")).isEmpty();

        bench.arrives(NewsBench.set(3 * DAY, "70"));
        assertThat(bench.value(4 * DAY, "HEART_RATE", "131")).containsExactly("YELLOW @5760");
        assertThat(bench.value(5 * DAY, "HEART_RATE", "130")).isEmpty();
    }

    @Test
    void what_is_older_than_seven_days_is_not_usual_any_more() {
        sets(3, "70");
        assertThat(bench.value(7 * DAY, "HEART_RATE", "131")).containsExactly("YELLOW @10080");

        RuleBench later = NewsBench.with("NEWS-4");
        for (int day = 0; day < 3; day++) {
            later.arrives(NewsBench.set(day * DAY, "70"));
        }
        assertThat(later.value(7 * DAY + 1, "HEART_RATE", "131")).isEmpty();
    }

    @Test
    void rejected_absent_and_invalid_values_make_no_score_and_suspect_ones_do() {
        sets(3, "70");

        assertThat(bench.value(3 * DAY, "HEART_RATE", "400", Quality.REJECTED)).isEmpty();
        assertThat(bench.absent(3 * DAY + 1, "HEART_RATE")).isEmpty();
        assertThat(bench.value(3 * DAY + 2, "HEART_RATE", "225", Quality.SUSPECT))
                .containsExactly("YELLOW @4322");
        bench.invalidate(0);
        assertThat(bench.value(3 * DAY + 3, "HEART_RATE", "225"))
                .as("two are left")
                .isEmpty();
    }

    @Test
    void a_late_set_is_one_of_the_usual_ones_of_what_came_after_it() {
        sets(2, "70");
        bench.value(3 * DAY, "HEART_RATE", "131");

        assertThat(bench.arrives(NewsBench.set(2 * DAY, "70").after(Duration.ofHours(30))))
                .containsExactly("YELLOW @4320");
        assertThat(bench.value(3 * DAY, "HEART_RATE", "131")).as("a repeat").containsExactly("YELLOW @4320");
    }

    @Test
    void it_is_over_when_what_scored_is_measured_again_below_three_above_what_was_usual() {
        sets(3, "70");
        bench.arrives(NewsBench.set(3 * DAY, "111", "9"));

        assertThat(bench.value(3 * DAY + 60, "HEART_RATE", "111")).isEmpty();
        assertThat(bench.value(3 * DAY + 61, "HEART_RATE", "111")).isEmpty();
        assertThat(bench.value(3 * DAY + 62, "RESP_RATE", "16")).isEmpty();
        assertThat(bench.value(3 * DAY + 63, "RESP_RATE", "16")).containsExactly("CLEARED @4383");
    }

    @Test
    void where_a_band_spoke_too_both_must_be_over() {
        RuleBench both = NewsBench.with("NEWS-3", "NEWS-4");
        for (int day = 0; day < 3; day++) {
            both.arrives(NewsBench.set(day * DAY, "70"));
        }
        assertThat(both.arrives(NewsBench.set(3 * DAY, "131"))).containsExactly("YELLOW @4320", "YELLOW @4320");

        assertThat(both.arrives(NewsBench.set(3 * DAY + 60, "111", "9")))
                .as("no single 3, but risen")
                .containsExactly("YELLOW @4380");
        both.arrives(NewsBench.set(3 * DAY + 120, "111"));
        assertThat(both.arrives(NewsBench.set(3 * DAY + 180, "111"))).containsExactly("CLEARED @4500");
    }

    @Test
    void a_plan_sets_it_or_switches_it_off() {
        RuleBench two = RuleBench.withRules(
                Map.of("LIM-1", Map.of("enabled", BigDecimal.ZERO), "NEWS-4", Map.of("rise", BigDecimal.TWO)));
        for (int day = 0; day < 3; day++) {
            two.arrives(NewsBench.set(day * DAY, "70"));
        }
        assertThat(two.value(3 * DAY, "HEART_RATE", "111")).containsExactly("YELLOW @4320");

        RuleBench off = NewsBench.with();
        for (int day = 0; day < 3; day++) {
            off.arrives(NewsBench.set(day * DAY, "70"));
        }
        assertThat(off.value(3 * DAY, "HEART_RATE", "131")).isEmpty();
    }

    private void sets(int days, String pulse) {
        for (int day = 0; day < days; day++) {
            bench.arrives(NewsBench.set(day * DAY, pulse));
        }
    }
}
