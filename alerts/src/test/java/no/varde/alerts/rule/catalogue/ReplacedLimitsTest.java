package no.varde.alerts.rule.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import no.varde.testkit.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which red limits still find what lies beyond them in a plan that runs a disease rule too. */
class ReplacedLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "DM-H1, GLUCOSE_MMOL LOW",
        "DM-H2, GLUCOSE_MMOL LOW",
        "DM-H3, ''",
        "DM-G1, GLUCOSE_MMOL HIGH",
        "DM-G2, GLUCOSE_MMOL HIGH",
        "BP-HOME-MEAN, BP_DIASTOLIC HIGH|BP_SYSTOLIC HIGH",
        "BP-CRISIS, BP_DIASTOLIC HIGH|BP_SYSTOLIC HIGH",
        "BP-LOW, BP_SYSTOLIC LOW",
        "COPD-1, SPO2 LOW",
        "ASTH-1, ''",
        "ASTH-2, ''",
        "PREG-1, BP_DIASTOLIC HIGH|BP_SYSTOLIC HIGH",
        "PREG-2, BP_DIASTOLIC HIGH|BP_SYSTOLIC HIGH",
        "PREG-3, BP_DIASTOLIC HIGH|BP_SYSTOLIC HIGH",
        "INR-1, INR HIGH|INR LOW",
        "TECH-3, ''",
        "TECH-4-BP, ''",
        "TECH-4-PULSE, ''",
        "TECH-5, ''"
    })
    void a_rule_takes_the_place_of_the_limits_on_exactly_its_sides(String rule, String sides) {
        Set<String> silent = watched(Map.of());
        silent.removeAll(watched(Map.of(
                rule, Map.of("low", new BigDecimal(2), "high", new BigDecimal(3), "best", new BigDecimal(500)))));

        assertThat(String.join("|", silent)).isEqualTo(sides);
    }

    @Test
    void a_rule_that_is_switched_off_takes_nobodys_place() {
        Map<String, BigDecimal> off = Map.of("enabled", BigDecimal.ZERO);

        assertThat(watched(Map.of("DM-H2", off, "BP-CRISIS", off, "COPD-1", off)))
                .isEqualTo(watched(Map.of()));
    }

    @Test
    void a_rule_that_lacks_what_only_the_plan_can_say_takes_nobodys_place() {
        assertThat(watched(Map.of("INR-1", Map.of()))).isEqualTo(watched(Map.of()));
    }

    private static Set<String> watched(Map<String, Map<String, BigDecimal>> rules) {
        Set<String> watched = new TreeSet<>();
        Map<String, Limits> limits = Plans.defaultLimits();
        limits.forEach((vital, ofVital) -> {
            if (VitalsTable.STANDARD.get(vital).isCoded()) {
                return;
            }
            for (String side : List.of("LOW", "HIGH")) {
                @Nullable BigDecimal red = side.equals("LOW") ? ofVital.redLow() : ofVital.redHigh();
                RuleBench bench = RuleBench.with(Plans.withRules("pat-1", "unit-1", limits, rules));
                if (red != null
                        && bench.findings(RuleBench.at(0).value(vital, red.toPlainString())).stream()
                                .anyMatch(finding -> finding.ruleId().equals("LIM-1"))) {
                    watched.add(vital + " " + side);
                }
            }
        });
        return watched;
    }
}
