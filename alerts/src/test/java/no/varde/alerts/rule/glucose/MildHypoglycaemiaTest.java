package no.varde.alerts.rule.glucose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Symptom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MildHypoglycaemiaTest {

    private static final String GLUCOSE = "GLUCOSE_MMOL";

    private final RuleBench bench = RuleBench.withRule("DM-H1");

    @ParameterizedTest
    @CsvSource({"3.9, ''", "3.90, ''", "3.85, YELLOW LOW @0", "3.8, YELLOW LOW @0", "3.0, YELLOW LOW @0", "4.0, ''"})
    void the_exact_value_is_held_against_the_level(String value, String found) {
        assertThat(String.join(",", bench.value(0, GLUCOSE, value))).isEqualTo(found);
    }

    @Test
    void a_second_one_within_24_hours_is_red() {
        bench.value(0, GLUCOSE, "3.5");

        assertThat(bench.value(24 * RuleBench.HOUR, GLUCOSE, "3.8")).containsExactly("RED LOW @1440");
    }

    @Test
    void a_second_one_a_minute_later_than_that_is_yellow() {
        bench.value(0, GLUCOSE, "3.5");

        assertThat(bench.value(24 * RuleBench.HOUR + 1, GLUCOSE, "3.8")).containsExactly("YELLOW LOW @1441");
    }

    @Test
    void one_at_the_level_is_no_first_of_two() {
        bench.value(0, GLUCOSE, "3.9");

        assertThat(bench.value(60, GLUCOSE, "3.8")).containsExactly("YELLOW LOW @60");
    }

    @Test
    void level_2_is_left_to_its_rule_but_counts_as_one_of_two() {
        RuleBench both = RuleBench.withRules(Map.of("DM-H1", Map.of(), "DM-H2", Map.of()));

        assertThat(both.findings(RuleBench.at(0).value(GLUCOSE, "2.9")))
                .extracting(Finding::ruleId)
                .containsExactly("DM-H2");
        assertThat(both.value(20, GLUCOSE, "3.5")).containsExactly("RED LOW @20");
    }

    @Test
    void where_no_rule_takes_level_2_it_says_that_too() {
        assertThat(bench.value(0, GLUCOSE, "2.5")).containsExactly("YELLOW LOW @0");
        RuleBench off = RuleBench.withRules(Map.of("DM-H1", Map.of(), "DM-H2", Map.of("enabled", BigDecimal.ZERO)));
        assertThat(off.value(0, GLUCOSE, "2.5")).containsExactly("YELLOW LOW @0");
    }

    @Test
    void drowsy_under_insulin_is_red_in_whichever_order_they_come() {
        RuleBench insulin = RuleBench.withRule("DM-H1", "insulin", "1");

        assertThat(insulin.arrives(RuleBench.at(0).value(GLUCOSE, "3.5").symptoms(Symptom.DROWSY)))
                .containsExactly("RED LOW @0");

        RuleBench later = RuleBench.withRule("DM-H1", "insulin", "1");
        assertThat(later.value(0, GLUCOSE, "3.5")).containsExactly("YELLOW LOW @0");
        Finding found =
                later.findings(RuleBench.at(10).symptoms(Symptom.DROWSY)).getFirst();
        assertThat(found.severity().name()).isEqualTo("RED");
        assertThat(found.symptoms()).containsExactly(Symptom.DROWSY);
        assertThat(found.readingIds()).containsExactly("r0", "r10");
    }

    @Test
    void drowsy_after_the_glucose_has_come_back_is_nothing() {
        RuleBench insulin = RuleBench.withRule("DM-H1", "insulin", "1");
        insulin.value(0, GLUCOSE, "3.5");
        insulin.value(20, GLUCOSE, "6.0");

        assertThat(insulin.arrives(RuleBench.at(30).symptoms(Symptom.DROWSY))).isEmpty();
    }

    @Test
    void drowsy_without_insulin_or_another_symptom_changes_nothing() {
        assertThat(bench.arrives(RuleBench.at(0).value(GLUCOSE, "3.5").symptoms(Symptom.DROWSY)))
                .containsExactly("YELLOW LOW @0");
        assertThat(bench.arrives(RuleBench.at(1).symptoms(Symptom.DROWSY))).isEmpty();
        assertThat(RuleBench.withRule("DM-H1", "insulin", "1")
                        .arrives(RuleBench.at(0).value(GLUCOSE, "3.5").symptoms(Symptom.NAUSEA)))
                .containsExactly("YELLOW LOW @0");
    }

    @Test
    void a_doubtful_value_is_judged() {
        assertThat(bench.value(0, GLUCOSE, "1.0", Quality.SUSPECT)).containsExactly("YELLOW LOW @0");
    }

    @Test
    void a_late_one_makes_the_later_one_the_second() {
        bench.value(10, GLUCOSE, "3.5");

        assertThat(bench.value(5, GLUCOSE, "3.6")).containsExactly("YELLOW LOW @5", "RED LOW @10");
    }

    @Test
    void one_that_comes_hours_late_is_at_most_yellow() {
        bench.value(10 * RuleBench.HOUR, GLUCOSE, "6.0");
        bench.value(1, GLUCOSE, "3.5");

        assertThat(bench.arrives(RuleBench.at(2).value(GLUCOSE, "3.5").after(Duration.ofHours(5))))
                .containsExactly("YELLOW LOW @2");
    }

    @Test
    void it_clears_at_4_2_twice() {
        bench.value(0, GLUCOSE, "3.8");
        assertThat(bench.value(20, GLUCOSE, "4.19")).isEmpty();
        assertThat(bench.value(30, GLUCOSE, "4.2")).isEmpty();
        assertThat(bench.value(40, GLUCOSE, "4.1")).isEmpty();
        assertThat(bench.value(50, GLUCOSE, "4.2")).isEmpty();

        assertThat(bench.value(60, GLUCOSE, "4.2")).containsExactly("CLEARED LOW @60");
    }

    @Test
    void a_plan_sets_level_hours_and_what_is_asked_again() {
        RuleBench other = RuleBench.withRules(
                Map.of("DM-H1", Map.of("below", new BigDecimal("4.5"), "hours", new BigDecimal(2))));

        Finding first = other.findings(RuleBench.at(0).value(GLUCOSE, "4.4")).getFirst();
        assertThat(first.limit()).isEqualTo("4.5");
        assertThat(first.repeatAfterMinutes()).isEqualTo(15);
        assertThat(first.dedupKey()).isEqualTo("PATIENT:pat-1/DM/GLUCOSE_MMOL/LOW");
        assertThat(other.value(121, GLUCOSE, "4.4")).containsExactly("YELLOW LOW @121");
    }
}
