package no.varde.alerts.rule.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Limits;
import no.varde.testkit.Plans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedLimitTest {

    @ParameterizedTest
    @CsvSource({
        "SPO2, 91, RED LOW @0",
        "SPO2, 91.4, RED LOW @0",
        "SPO2, 91.5, ''",
        "HEART_RATE, 131, RED HIGH @0",
        "HEART_RATE, 130.5, RED HIGH @0",
        "HEART_RATE, 130.4, ''",
        "HEART_RATE, 40, RED LOW @0",
        "HEART_RATE, 40.5, ''",
        "BODY_TEMP, 39.05, RED HIGH @0",
        "BODY_TEMP, 39.04, ''",
        "BODY_TEMP, 35.04, RED LOW @0",
        "BODY_TEMP, 35.05, ''"
    })
    void one_value_at_the_red_limit_is_red_at_the_decimals_of_the_vital(String vital, String value, String found) {
        assertThat(String.join(",", RuleBench.withDefaults().value(0, vital, value)))
                .isEqualTo(found);
    }

    @Test
    void a_suspect_value_is_judged_and_a_rejected_or_absent_one_is_not() {
        assertThat(RuleBench.withDefaults().value(0, "SPO2", "60", Quality.SUSPECT))
                .containsExactly("RED LOW @0");
        assertThat(RuleBench.withDefaults().value(0, "SPO2", "40", Quality.REJECTED))
                .isEmpty();
        assertThat(RuleBench.withDefaults().absent(0, "SPO2")).isEmpty();
    }

    @Test
    void only_the_limits_of_the_plan_count() {
        RuleBench bench = RuleBench.withLimits("SPO2", new Limits(new BigDecimal("83"), null, null, null));

        assertThat(bench.value(0, "SPO2", "84")).isEmpty();
        assertThat(bench.value(1, "SPO2", "83")).containsExactly("RED LOW @1");
        assertThat(bench.value(2, "HEART_RATE", "200")).isEmpty();
        assertThat(bench.value(3, "NO_SUCH_VITAL", "200")).isEmpty();
    }

    @Test
    void any_consciousness_but_alert_is_red_once_the_plan_follows_it() {
        MonitoringPlan follows = Plans.active("pat-1", "unit-1", 1, Map.of("ACVPU", Limits.NONE));

        assertThat(RuleBench.with(follows).code(0, "ACVPU", "A")).isEmpty();
        assertThat(RuleBench.with(follows).code(0, "ACVPU", "V")).containsExactly("RED @0");
        assertThat(RuleBench.withDefaults().code(0, "ACVPU", "U")).isEmpty();
    }

    @Test
    void a_consciousness_that_came_back_twice_is_cleared() {
        RuleBench bench = RuleBench.with(Plans.active("pat-1", "unit-1", 1, Map.of("ACVPU", Limits.NONE)));
        bench.code(0, "ACVPU", "C");

        assertThat(bench.code(21, "ACVPU", "A")).isEmpty();
        assertThat(bench.code(22, "ACVPU", "A")).containsExactly("CLEARED @22");
    }

    @Test
    void a_finding_says_what_decided_it() {
        Finding finding = RuleBench.withDefaults()
                .findings(RuleBench.at(5).value("SPO2", "88.20"))
                .getFirst();

        assertThat(finding.dedupKey()).isEqualTo("PATIENT:pat-1/LIM/SPO2/LOW");
        assertThat(finding.ruleId()).isEqualTo("LIM-1");
        assertThat(finding.severity()).isEqualTo(Severity.RED);
        assertThat(finding.category()).isEqualTo(Category.CLINICAL);
        assertThat(finding.immediate()).isFalse();
        assertThat(finding.side()).isEqualTo(Side.LOW);
        assertThat(finding.value()).isEqualTo("88.20");
        assertThat(finding.limit()).isEqualTo("91");
        assertThat(finding.unit()).isEqualTo("%");
        assertThat(finding.readingIds()).containsExactly("r5");
        assertThat(finding.careUnitId()).isEqualTo("unit-1");
        assertThat(finding.findingId()).matches("[0-9a-f]{32}");
    }
}
