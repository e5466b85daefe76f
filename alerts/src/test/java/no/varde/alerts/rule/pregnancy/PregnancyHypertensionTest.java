package no.varde.alerts.rule.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PregnancyHypertensionTest {

    private final RuleBench bench = RuleBench.withRule("PREG-1");

    @ParameterizedTest
    @CsvSource({"139, 89, ''", "140, 80, INFO HIGH @0", "120, 90, INFO HIGH @0"})
    void the_first_asks_the_patient_to_measure_again(int systolic, int diastolic, String found) {
        assertThat(String.join(",", bench.arrives(RuleBench.at(0).pressure(systolic, diastolic))))
                .isEqualTo(found);
    }

    @Test
    void the_repeat_is_yellow_from_15_minutes_on() {
        Finding first = bench.findings(RuleBench.at(0).pressure(142, 80)).getFirst();
        assertThat(first.repeatAfterMinutes()).isEqualTo(15);
        assertThat(first.dedupKey()).isEqualTo("PATIENT:pat-1/PREG/BP_SYSTOLIC/HIGH");
        assertThat(bench.arrives(RuleBench.at(14).pressure(142, 80))).containsExactly("INFO HIGH @14");

        assertThat(bench.arrives(RuleBench.at(15).pressure(142, 80))).containsExactly("YELLOW HIGH @15");
    }

    @Test
    void a_normal_repeat_is_the_end_of_it_and_a_missing_one_is_said() {
        bench.arrives(RuleBench.at(0).pressure(142, 80));
        bench.arrives(RuleBench.at(20).pressure(130, 80));
        assertThat(bench.value(70, "BODY_WEIGHT", "70")).isEmpty();

        RuleBench silent = RuleBench.withRule("PREG-1");
        silent.arrives(RuleBench.at(0).pressure(142, 80));
        assertThat(silent.value(70, "BODY_WEIGHT", "70")).containsExactly("YELLOW HIGH @70");
    }

    @Test
    void severe_pressure_is_left_to_its_rule_and_repeats_a_first_one() {
        RuleBench both = RuleBench.withRules(Map.of("PREG-1", Map.of(), "PREG-2", Map.of()));

        assertThat(both.findings(RuleBench.at(0).pressure(165, 80)))
                .extracting(Finding::ruleId)
                .containsExactly("PREG-2");
        assertThat(both.arrives(RuleBench.at(20).pressure(145, 80))).containsExactly("YELLOW HIGH @20");
        assertThat(bench.arrives(RuleBench.at(0).pressure(165, 80)))
                .as("where no rule takes it, it is said")
                .containsExactly("INFO HIGH @0");
    }

    @Test
    void it_clears_at_134_twice() {
        bench.arrives(RuleBench.at(0).pressure(142, 80));
        bench.arrives(RuleBench.at(20).pressure(142, 80));
        bench.arrives(RuleBench.at(30).pressure(135, 80));
        bench.arrives(RuleBench.at(40).pressure(134, 80));

        assertThat(bench.arrives(RuleBench.at(50).pressure(134, 80))).containsExactly("CLEARED HIGH @50");
    }

    @Test
    void a_plan_sets_limits_and_times() {
        RuleBench other = RuleBench.withRules(
                Map.of("PREG-1", Map.of("systolic", new BigDecimal(135), "repeat", BigDecimal.ONE)));
        other.arrives(RuleBench.at(0).pressure(135, 80));

        assertThat(other.arrives(RuleBench.at(1).pressure(135, 80))).containsExactly("YELLOW HIGH @1");
    }
}
