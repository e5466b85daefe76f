package no.varde.alerts.rule.technical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;

class PulseDisagreementTest {

    private final RuleBench bench = RuleBench.withRule("TECH-4-PULSE");

    @Test
    void more_than_30_within_5_minutes() {
        assertThat(cuff(0, "70")).isEmpty();
        assertThat(oximeter(3, "100")).isEmpty();
        Finding found = bench.findings(
                        RuleBench.at(5).value("HEART_RATE", "101").value("SPO2", "97"))
                .getFirst();

        assertThat(found.dedupKey()).isEqualTo("PATIENT:pat-1/TECH-4-PULSE/HEART_RATE/-");
        assertThat(found.readingIds()).containsExactly("r0", "r5");
        assertThat(found.inputs().get("difference")).isEqualTo("31");
    }

    @Test
    void six_minutes_apart_they_are_not_compared() {
        cuff(0, "70");

        assertThat(oximeter(6, "120")).isEmpty();
    }

    @Test
    void two_of_one_kind_and_what_is_both_or_neither_are_not_compared() {
        cuff(0, "70");
        assertThat(cuff(1, "120")).isEmpty();
        assertThat(bench.value(2, "HEART_RATE", "160")).isEmpty();
        assertThat(bench.arrives(RuleBench.at(3)
                        .value("HEART_RATE", "30")
                        .value("SPO2", "97")
                        .pressure(120, 80)))
                .isEmpty();
    }

    @Test
    void a_rejected_pulse_is_not_compared_and_a_late_one_is() {
        bench.arrives(
                RuleBench.at(0).value("HEART_RATE", "10", Quality.REJECTED).pressure(120, 80));
        assertThat(oximeter(3, "100")).isEmpty();

        assertThat(cuff(1, "60")).containsExactly("TECH @3");
    }

    @Test
    void two_pairs_that_agree_end_it() {
        cuff(0, "70");
        oximeter(1, "120");
        cuff(60, "70");
        oximeter(61, "72");
        bench.value(62, "HEART_RATE", "70");
        cuff(120, "70");

        assertThat(oximeter(121, "72")).containsExactly("CLEARED @121");
    }

    @Test
    void a_plan_sets_the_difference_or_switches_it_off() {
        RuleBench other = RuleBench.withRule("TECH-4-PULSE", "most", "10");
        other.arrives(RuleBench.at(0).value("HEART_RATE", "70").pressure(120, 80));
        assertThat(other.arrives(RuleBench.at(1).value("HEART_RATE", "81").value("SPO2", "97")))
                .containsExactly("TECH @1");

        RuleBench off = RuleBench.withRule("TECH-4-PULSE", "enabled", "0");
        off.arrives(RuleBench.at(0).value("HEART_RATE", "70").pressure(120, 80));
        assertThat(off.arrives(RuleBench.at(1).value("HEART_RATE", "150").value("SPO2", "97")))
                .isEmpty();
    }

    private List<String> cuff(int minute, String pulse) {
        return bench.arrives(RuleBench.at(minute).value("HEART_RATE", pulse).pressure(120, 80));
    }

    private List<String> oximeter(int minute, String pulse) {
        return bench.arrives(RuleBench.at(minute).value("HEART_RATE", pulse).value("SPO2", "97"));
    }
}
