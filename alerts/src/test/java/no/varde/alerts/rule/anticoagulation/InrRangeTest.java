package no.varde.alerts.rule.anticoagulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import no.varde.testkit.Plans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InrRangeTest {

    private static final Map<String, BigDecimal> RANGE =
            Map.of("low", new BigDecimal("2.0"), "high", new BigDecimal("3.0"));

    private final RuleBench bench = RuleBench.withRules(Map.of("INR-1", RANGE));

    @ParameterizedTest
    @CsvSource({
        "1.49, RED LOW @0",
        "1.5, YELLOW LOW @0",
        "1.99, YELLOW LOW @0",
        "2.0, ''",
        "3.0, ''",
        "3.04, YELLOW HIGH @0",
        "4.9, YELLOW HIGH @0",
        "4.94, YELLOW HIGH @0",
        "4.95, RED HIGH @0",
        "5.0, RED HIGH @0"
    })
    void the_ends_belong_to_the_range(String value, String found) {
        assertThat(String.join(",", bench.value(0, "INR", value))).isEqualTo(found);
    }

    @Test
    void without_a_whole_range_it_says_nothing_and_leaves_the_plans_limits_alone() {
        for (Map<String, BigDecimal> missing : List.of(
                Map.<String, BigDecimal>of(), Map.of("low", BigDecimal.TWO), Map.of("high", new BigDecimal(3)))) {
            assertThat(RuleBench.withRules(Map.of("INR-1", missing)).value(0, "INR", "9"))
                    .isEmpty();
        }
        assertThat(RuleBench.withDefaultsAnd("INR-1").findings(RuleBench.at(0).value("INR", "6")))
                .extracting(Finding::ruleId)
                .containsExactly("LIM-1");
    }

    @Test
    void with_a_range_it_takes_the_place_of_the_limits_on_both_sides() {
        RuleBench both =
                RuleBench.with(Plans.withRules("pat-1", "unit-1", Plans.defaultLimits(), Map.of("INR-1", RANGE)));

        assertThat(both.findings(RuleBench.at(0).value("INR", "6")))
                .extracting(Finding::ruleId)
                .containsExactly("INR-1");
        assertThat(both.findings(RuleBench.at(1).value("INR", "1.0")))
                .extracting(Finding::dedupKey)
                .containsExactly("PATIENT:pat-1/INR/INR/LOW");
    }

    @Test
    void a_mechanical_valve_has_its_own_range_and_a_plan_its_own_red() {
        RuleBench valve = RuleBench.withRules(Map.of(
                "INR-1",
                Map.of(
                        "low", new BigDecimal("2.5"),
                        "high", new BigDecimal("3.5"),
                        "redLow", new BigDecimal("2.0"),
                        "redHigh", new BigDecimal("4.5"))));

        assertThat(valve.value(0, "INR", "3.4")).isEmpty();
        assertThat(valve.value(1, "INR", "2.4")).containsExactly("YELLOW LOW @1");
        assertThat(valve.value(2, "INR", "1.9")).containsExactly("RED LOW @2");
        assertThat(valve.value(3, "INR", "4.5")).containsExactly("RED HIGH @3");
    }

    @Test
    void a_doubtful_value_is_judged_and_a_rejected_or_absent_one_is_not() {
        assertThat(bench.value(0, "INR", "9", Quality.SUSPECT)).containsExactly("RED HIGH @0");
        assertThat(bench.value(1, "INR", "25", Quality.REJECTED)).isEmpty();
        assertThat(bench.absent(2, "INR")).isEmpty();
    }

    @Test
    void it_clears_inside_the_range_twice() {
        bench.value(0, "INR", "3.5");
        bench.value(1, "INR", "3.0");

        assertThat(bench.value(2, "INR", "2.0")).containsExactly("CLEARED HIGH @2");
    }
}
