package no.varde.alerts.rule.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverePregnancyHypertensionTest {

    private final RuleBench bench = RuleBench.withRule("PREG-2");

    @ParameterizedTest
    @CsvSource({"159, 109, ''", "160, 80, RED HIGH @0", "120, 110, RED HIGH @0", "160, 110, 'RED HIGH @0,RED HIGH @0'"})
    void one_is_red(int systolic, int diastolic, String found) {
        assertThat(String.join(",", bench.arrives(RuleBench.at(0).pressure(systolic, diastolic))))
                .isEqualTo(found);
    }

    @Test
    void it_goes_before_all_others_and_is_repeated_while_somebody_calls() {
        Finding found = bench.findings(RuleBench.at(0).pressure(165, 80)).getFirst();

        assertThat(found.immediate()).isTrue();
        assertThat(found.repeatAfterMinutes()).isEqualTo(1);
        assertThat(found.limit()).isEqualTo("160");
    }

    @Test
    void a_doubtful_value_is_judged_and_a_rejected_one_is_not() {
        assertThat(bench.value(0, "BP_SYSTOLIC", "270", Quality.SUSPECT)).containsExactly("RED HIGH @0");
        assertThat(RuleBench.withRule("PREG-2").value(0, "BP_SYSTOLIC", "310", Quality.REJECTED))
                .isEmpty();
    }

    @Test
    void late_and_not_the_newest_it_is_yellow() {
        bench.arrives(RuleBench.at(600).pressure(120, 80));

        assertThat(bench.arrives(RuleBench.at(0).pressure(165, 80).after(Duration.ofHours(5))))
                .contains("YELLOW HIGH @0");
    }

    @Test
    void it_clears_only_inside_the_limits_of_preg_1() {
        bench.arrives(RuleBench.at(0).pressure(165, 80));
        bench.arrives(RuleBench.at(10).pressure(145, 80));
        bench.arrives(RuleBench.at(20).pressure(145, 80));
        assertThat(bench.arrives(RuleBench.at(30).pressure(134, 80))).isEmpty();

        assertThat(bench.arrives(RuleBench.at(40).pressure(134, 80))).containsExactly("CLEARED HIGH @40");
    }

    @Test
    void a_plan_sets_the_limits() {
        assertThat(RuleBench.withRule("PREG-2", "systolic", "155")
                        .arrives(RuleBench.at(0).pressure(155, 80)))
                .containsExactly("RED HIGH @0");
    }
}
