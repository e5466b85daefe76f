package no.varde.alerts.rule.weight;

import static no.varde.alerts.rule.RuleBench.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;

/** HF-W4. Day 0 to 20 is the old weight, and days 21 to 27 the new one: of 28 weights a quarter is recent. */
class WeightDriftTest {

    private final RuleBench bench = RuleBench.withRule("HF-W4");

    @Test
    void a_week_more_than_2_kg_above_the_month_is_yellow() {
        weigh(bench, 0, 21, "80.0");

        assertThat(weigh(bench, 21, 27, "82.6")).isEmpty();
        assertThat(bench.value(27 * DAY, "BODY_WEIGHT", "82.6")).isEmpty();
        assertThat(bench.value(27 * DAY + 1, "BODY_WEIGHT", "84.0")).containsExactly("YELLOW HIGH @38881");
    }

    @Test
    void exactly_2_kg_apart_are_not_more() {
        // ten weights of 80 and ten of 84 have the mean 82: the recent ten lie exactly 2 kg above it
        assertThat(tenAndTen("84.0")).isEmpty();
        assertThat(tenAndTen("84.01")).containsExactly("YELLOW HIGH @28800");
    }

    @Test
    void a_finding_says_both_means() {
        weigh(bench, 0, 21, "80.0");
        weigh(bench, 21, 27, "83.0");
        Finding finding = bench.findings(RuleBench.at(27 * DAY).value("BODY_WEIGHT", "83.0"))
                .getFirst();

        assertThat(finding.value()).isEqualTo("83.00");
        assertThat(finding.limit()).isEqualTo("82.75");
        assertThat(finding.inputs().get("comparedWith")).isEqualTo("80.75");
        assertThat(finding.inputs().get("change")).isEqualTo("2.25");
        assertThat(finding.readingIds()).hasSize(7).endsWith("r38880");
        assertThat(finding.dedupKey()).isEqualTo("PATIENT:pat-1/HF-W/BODY_WEIGHT/HIGH");
    }

    @Test
    void too_few_weights_make_no_mean() {
        weigh(bench, 0, 6, "80.0");
        assertThat(weigh(bench, 21, 28, "84.0")).as("six before").isEmpty();

        RuleBench recent = RuleBench.withRule("HF-W4");
        weigh(recent, 0, 21, "80.0");
        recent.value(28 * DAY, "BODY_WEIGHT", "84.9");
        assertThat(recent.value(28 * DAY + 1, "BODY_WEIGHT", "84.9")).as("two").isEmpty();
        assertThat(recent.value(28 * DAY + 2, "BODY_WEIGHT", "84.9"))
                .as("three")
                .containsExactly("YELLOW HIGH @40322");
    }

    @Test
    void implausible_rejected_and_invalid_weights_make_no_mean() {
        weigh(bench, 0, 21, "80.0");
        weigh(bench, 21, 27, "81.0");

        assertThat(bench.value(27 * DAY, "BODY_WEIGHT", "120")).containsExactly("TECH @38880");
        assertThat(bench.value(27 * DAY + 1, "BODY_WEIGHT", "600", Quality.REJECTED))
                .isEmpty();
        assertThat(bench.value(27 * DAY + 2, "BODY_WEIGHT", "81.0")).isEmpty();
    }

    @Test
    void a_late_weight_is_judged_among_those_of_its_time() {
        weigh(bench, 0, 21, "80.0");
        weigh(bench, 21, 27, "83.0");
        bench.value(28 * DAY, "BODY_WEIGHT", "80.0");

        assertThat(bench.findings(
                        RuleBench.at(27 * DAY).value("BODY_WEIGHT", "83.0").after(Duration.ofDays(2))))
                .extracting(Finding::ruleId, Finding::family)
                .contains(tuple("HF-W4", "LATE"));
    }

    @Test
    void it_is_over_when_the_week_is_back_within_what_was_allowed_when_it_began() {
        weigh(bench, 0, 21, "80.0");
        assertThat(weigh(bench, 21, 28, "83.0")).containsExactly("YELLOW HIGH @38880");

        // the limit was 82.75; the week's mean is 82.71 on day 28 and 82.43 on day 29
        assertThat(weigh(bench, 28, 40, "81.0")).containsExactly("CLEARED HIGH @43200");
    }

    @Test
    void a_plan_sets_it_or_leaves_it_off() {
        RuleBench one = RuleBench.withRule("HF-W4", "kg", "1.0");
        weigh(one, 0, 21, "80.0");
        assertThat(weigh(one, 21, 28, "81.5")).isNotEmpty();

        RuleBench off = RuleBench.withRule("HF-W4", "enabled", "0");
        weigh(off, 0, 21, "80.0");
        assertThat(weigh(off, 21, 28, "84.0")).isEmpty();
    }

    private static List<String> tenAndTen(String recent) {
        RuleBench bench = RuleBench.withRule("HF-W4");
        for (int i = 0; i < 10; i++) {
            bench.value(10 * DAY + i, "BODY_WEIGHT", "80.0");
        }
        List<String> last = List.of();
        for (int i = 0; i < 10; i++) {
            last = bench.value(20 * DAY - 9 + i, "BODY_WEIGHT", recent);
        }
        return last;
    }

    private static List<String> weigh(RuleBench bench, int fromDay, int toDay, String kg) {
        List<String> found = new ArrayList<>();
        for (int day = fromDay; day < toDay; day++) {
            found.addAll(bench.value(day * DAY, "BODY_WEIGHT", kg));
        }
        return found;
    }
}
