package no.varde.alerts.rule.technical;

import static org.assertj.core.api.Assertions.assertThat;

import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;

class ClockFaultTest {

    private final RuleBench bench = RuleBench.withDefaults();

    @Test
    void a_time_that_was_not_believed_is_said_with_the_device() {
        Finding found = bench.findings(
                        RuleBench.at(0).value("SPO2", "97", Quality.SUSPECT).clockFault())
                .getFirst();

        assertThat(found.severity().name()).isEqualTo("TECH");
        assertThat(found.dedupKey()).isEqualTo("PATIENT:pat-1/TECH-5/-/-");
        assertThat(found.deviceId()).isEqualTo("dev-1");
    }

    @Test
    void the_reading_is_judged_by_the_others_too() {
        assertThat(bench.arrives(
                        RuleBench.at(0).value("SPO2", "85", Quality.SUSPECT).clockFault()))
                .containsExactlyInAnyOrder("RED LOW @0", "TECH @0");
    }

    @Test
    void two_in_a_row_of_the_same_device_without_it_end_it() {
        bench.arrives(RuleBench.at(0).value("SPO2", "97", Quality.SUSPECT).clockFault());
        assertThat(bench.value(1, "SPO2", "97")).isEmpty();
        assertThat(bench.arrives(
                        RuleBench.at(2).value("SPO2", "97", Quality.SUSPECT).clockFault()))
                .containsExactly("TECH @2");
        assertThat(bench.value(3, "SPO2", "97")).isEmpty();
        assertThat(bench.arrives(RuleBench.at(4).value("SPO2", "97").from("dev-2")))
                .isEmpty();

        assertThat(bench.value(5, "SPO2", "97")).containsExactly("CLEARED @5");
    }

    @Test
    void a_plan_switches_it_off() {
        assertThat(RuleBench.withRule("TECH-5", "enabled", "0")
                        .arrives(RuleBench.at(0).value("SPO2", "97").clockFault()))
                .isEmpty();
    }
}
