package no.varde.alerts.rule.glucose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;

class RaisedGlucoseTest {

    private static final String GLUCOSE = "GLUCOSE_MMOL";

    private final RuleBench bench = RuleBench.withRule("DM-G1");

    @Test
    void the_third_above_10_is_yellow_whatever_lies_between() {
        assertThat(bench.value(0, GLUCOSE, "10.1")).isEmpty();
        assertThat(bench.value(60, GLUCOSE, "7.0")).isEmpty();
        assertThat(bench.value(120, GLUCOSE, "10.04")).isEmpty();
        Finding found = bench.findings(RuleBench.at(180).value(GLUCOSE, "10.1")).getFirst();

        assertThat(found.severity().name()).isEqualTo("YELLOW");
        assertThat(found.readingIds()).containsExactly("r0", "r120", "r180");
        assertThat(found.inputs()).containsEntry("readings", new BigDecimal(3));
    }

    @Test
    void exactly_10_does_not_count() {
        bench.value(0, GLUCOSE, "10.1");
        bench.value(60, GLUCOSE, "10.0");
        assertThat(bench.value(120, GLUCOSE, "10.1")).isEmpty();
        assertThat(bench.value(180, GLUCOSE, "10.0")).isEmpty();
    }

    @Test
    void the_first_must_lie_within_48_hours() {
        bench.value(0, GLUCOSE, "10.1");
        bench.value(60, GLUCOSE, "10.1");
        assertThat(bench.value(48 * RuleBench.HOUR, GLUCOSE, "10.1")).containsExactly("YELLOW HIGH @2880");

        RuleBench later = RuleBench.withRule("DM-G1");
        later.value(0, GLUCOSE, "10.1");
        later.value(60, GLUCOSE, "10.1");
        assertThat(later.value(48 * RuleBench.HOUR + 1, GLUCOSE, "10.1")).isEmpty();
    }

    @Test
    void what_is_rejected_absent_invalid_or_repeated_does_not_count() {
        bench.value(0, GLUCOSE, "10.1");
        bench.value(0, GLUCOSE, "10.1");
        bench.value(1, GLUCOSE, "60", Quality.REJECTED);
        bench.absent(2, GLUCOSE);
        bench.value(3, GLUCOSE, "12.0");
        bench.invalidate(3);

        assertThat(bench.value(4, GLUCOSE, "10.1")).isEmpty();
    }

    @Test
    void a_late_one_completes_three() {
        bench.value(10, GLUCOSE, "10.1");
        bench.value(20, GLUCOSE, "10.1");

        assertThat(bench.value(5, GLUCOSE, "10.1")).containsExactly("YELLOW HIGH @20");
    }

    @Test
    void it_clears_at_9_7_twice() {
        bench.value(0, GLUCOSE, "12");
        bench.value(1, GLUCOSE, "12");
        bench.value(2, GLUCOSE, "12");
        bench.value(3, GLUCOSE, "9.8");
        bench.value(4, GLUCOSE, "9.7");

        assertThat(bench.value(5, GLUCOSE, "9.7")).containsExactly("CLEARED HIGH @5");
    }

    @Test
    void a_plan_sets_level_and_count() {
        RuleBench strict =
                RuleBench.withRules(Map.of("DM-G1", Map.of("above", new BigDecimal("15"), "n", BigDecimal.ONE)));

        assertThat(strict.value(0, GLUCOSE, "15")).isEmpty();
        assertThat(strict.value(1, GLUCOSE, "15.1")).containsExactly("YELLOW HIGH @1");
    }
}
