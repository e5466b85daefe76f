package no.varde.alerts.rule.glucose;

import static org.assertj.core.api.Assertions.assertThat;

import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriousHypoglycaemiaTest {

    private static final String GLUCOSE = "GLUCOSE_MMOL";

    private final RuleBench bench = RuleBench.withRule("DM-H2");

    @ParameterizedTest
    @CsvSource({"3.0, ''", "2.96, RED LOW @0", "2.9, RED LOW @0", "3.1, ''"})
    void the_exact_value_is_held_against_the_level(String value, String found) {
        assertThat(String.join(",", bench.value(0, GLUCOSE, value))).isEqualTo(found);
    }

    @Test
    void a_doubtful_value_is_judged_and_a_rejected_one_is_not() {
        assertThat(bench.value(0, GLUCOSE, "1.0", Quality.SUSPECT)).containsExactly("RED LOW @0");
        assertThat(bench.value(1, GLUCOSE, "0.4", Quality.REJECTED)).isEmpty();
    }

    /** A meter's LO is no number, and the reason why a value is absent is kept elsewhere. */
    @Test
    void an_absent_value_is_not_judged() {
        assertThat(bench.absent(0, GLUCOSE)).isEmpty();
    }

    @Test
    void it_is_calm_only_once_level_1_is_left_behind_too() {
        bench.value(0, GLUCOSE, "2.5");
        bench.value(20, GLUCOSE, "3.5");
        bench.value(30, GLUCOSE, "4.1");
        bench.value(40, GLUCOSE, "4.2");

        assertThat(bench.value(50, GLUCOSE, "4.2")).containsExactly("CLEARED LOW @50");
    }

    @Test
    void a_plan_sets_the_level() {
        assertThat(RuleBench.withRule("DM-H2", "below", "3.5").value(0, GLUCOSE, "3.4"))
                .containsExactly("RED LOW @0");
    }
}
