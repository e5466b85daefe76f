package no.varde.alerts.rule.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Symptom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowPressureTest {

    private final RuleBench bench = RuleBench.withRule("BP-LOW");

    @ParameterizedTest
    @CsvSource({"90, RED LOW @0", "90.4, RED LOW @0", "90.5, ''", "91, ''", "100, ''"})
    void at_90_it_is_red(String systolic, String found) {
        assertThat(String.join(",", bench.value(0, "BP_SYSTOLIC", systolic))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "90, DIZZY, RED LOW @0",
        "100, DIZZY, YELLOW LOW @0",
        "100, LIGHT_HEADED, YELLOW LOW @0",
        "101, DIZZY, ''",
        "100, NAUSEA, ''"
    })
    void with_dizziness_100_is_yellow(String systolic, Symptom symptom, String found) {
        assertThat(String.join(
                        ",",
                        bench.arrives(
                                RuleBench.at(0).value("BP_SYSTOLIC", systolic).symptoms(symptom))))
                .isEqualTo(found);
    }

    @Test
    void dizziness_may_come_after_it() {
        bench.value(0, "BP_SYSTOLIC", "98");

        assertThat(bench.arrives(RuleBench.at(20).symptoms(Symptom.DIZZY))).containsExactly("YELLOW LOW @20");
    }

    @Test
    void a_red_one_is_not_said_again_by_a_symptom() {
        Finding red = bench.findings(RuleBench.at(0).value("BP_SYSTOLIC", "88")).getFirst();

        assertThat(red.repeatAfterMinutes()).isEqualTo(5);
        assertThat(red.dedupKey()).isEqualTo("PATIENT:pat-1/BP/BP_SYSTOLIC/LOW");
        assertThat(bench.arrives(RuleBench.at(20).symptoms(Symptom.DIZZY))).isEmpty();
    }

    @Test
    void a_doubtful_value_is_judged_and_a_rejected_or_absent_one_is_not() {
        assertThat(bench.value(0, "BP_SYSTOLIC", "50", Quality.SUSPECT)).containsExactly("RED LOW @0");
        assertThat(bench.value(1, "BP_SYSTOLIC", "20", Quality.REJECTED)).isEmpty();
        assertThat(bench.absent(2, "BP_SYSTOLIC")).isEmpty();
    }

    @Test
    void it_clears_at_106_twice() {
        bench.value(0, "BP_SYSTOLIC", "88");
        bench.value(10, "BP_SYSTOLIC", "105");
        bench.value(20, "BP_SYSTOLIC", "106");

        assertThat(bench.value(30, "BP_SYSTOLIC", "106")).containsExactly("CLEARED LOW @30");
    }

    @Test
    void a_plan_sets_both_limits() {
        RuleBench other =
                RuleBench.withRules(Map.of("BP-LOW", Map.of("red", new BigDecimal(80), "yellow", new BigDecimal(85))));

        assertThat(other.arrives(RuleBench.at(0).value("BP_SYSTOLIC", "86").symptoms(Symptom.DIZZY)))
                .isEmpty();
        assertThat(other.value(1, "BP_SYSTOLIC", "85")).containsExactly("YELLOW LOW @1");
        assertThat(other.value(2, "BP_SYSTOLIC", "80")).containsExactly("RED LOW @2");
    }
}
