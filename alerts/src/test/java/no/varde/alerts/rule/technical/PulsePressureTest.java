package no.varde.alerts.rule.technical;

import static org.assertj.core.api.Assertions.assertThat;

import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulsePressureTest {

    private final RuleBench bench = RuleBench.withRule("TECH-4-BP");

    @ParameterizedTest
    @CsvSource({"80, 70, ''", "79, 70, TECH @0", "70, 80, TECH @0"})
    void systolic_lies_at_least_10_above_diastolic(int systolic, int diastolic, String found) {
        assertThat(String.join(",", bench.arrives(RuleBench.at(0).pressure(systolic, diastolic))))
                .isEqualTo(found);
    }

    @Test
    void it_is_a_note_beside_what_clinical_rules_say() {
        assertThat(RuleBench.withDefaults().findings(RuleBench.at(0).pressure(85, 80)))
                .extracting(Finding::ruleId)
                .containsExactlyInAnyOrder("LIM-1", "TECH-4-BP");
    }

    @Test
    void one_value_alone_or_beside_a_rejected_one_says_nothing() {
        assertThat(bench.value(0, "BP_SYSTOLIC", "70")).isEmpty();
        assertThat(bench.arrives(
                        RuleBench.at(1).value("BP_SYSTOLIC", "70").value("BP_DIASTOLIC", "210", Quality.REJECTED)))
                .isEmpty();
    }

    @Test
    void two_plausible_pressures_end_it() {
        bench.arrives(RuleBench.at(0).pressure(75, 70));
        bench.arrives(RuleBench.at(1).pressure(120, 80));
        bench.value(2, "BP_SYSTOLIC", "120");

        assertThat(bench.arrives(RuleBench.at(3).pressure(120, 80))).containsExactly("CLEARED @3");
    }

    @Test
    void a_plan_sets_the_distance_or_switches_it_off() {
        assertThat(RuleBench.withRule("TECH-4-BP", "least", "20")
                        .arrives(RuleBench.at(0).pressure(90, 71)))
                .containsExactly("TECH @0");
        assertThat(RuleBench.withRule("TECH-4-BP", "enabled", "0")
                        .arrives(RuleBench.at(0).pressure(75, 70)))
                .isEmpty();
    }
}
