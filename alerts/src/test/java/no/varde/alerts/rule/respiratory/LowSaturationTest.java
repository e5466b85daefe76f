package no.varde.alerts.rule.respiratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.testkit.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowSaturationTest {

    private final RuleBench bench = RuleBench.withRule("COPD-1");

    @ParameterizedTest
    @CsvSource({"90, ''", "89.9, YELLOW LOW @0", "89, YELLOW LOW @0", "70, YELLOW LOW @0", "99, ''"})
    void below_90_is_yellow_and_never_red_unless_the_plan_says_so(String value, String found) {
        assertThat(String.join(",", bench.value(0, "SPO2", value))).isEqualTo(found);
    }

    @Test
    void a_plan_sets_floor_and_red() {
        RuleBench other =
                RuleBench.withRules(Map.of("COPD-1", Map.of("floor", new BigDecimal(88), "red", new BigDecimal(85))));

        assertThat(other.value(0, "SPO2", "88")).isEmpty();
        assertThat(other.value(1, "SPO2", "85")).containsExactly("YELLOW LOW @1");
        assertThat(other.findings(RuleBench.at(2).value("SPO2", "84"))
                        .getFirst()
                        .repeatAfterMinutes())
                .isEqualTo(5);
        assertThat(other.value(3, "SPO2", "84.9")).containsExactly("RED LOW @3");
    }

    @ParameterizedTest
    @CsvSource({
        "88, , ''", "87, , YELLOW LOW @0", "84, , YELLOW LOW @0", "83, , RED LOW @0",
        "97, , ''", "99, false, ''", "92, true, ''", "93, true, YELLOW HIGH @0",
        "96, true, YELLOW HIGH @0", "97, true, RED HIGH @0", "83, true, RED LOW @0"
    })
    void on_scale_2_the_limits_of_that_scale_stand(String value, @Nullable Boolean onOxygen, String found) {
        RuleBench scale2 = RuleBench.with(scale2(Map.of()));
        RuleBench.Given given = RuleBench.at(0).value("SPO2", value);
        if (onOxygen != null) {
            given.onOxygen(onOxygen);
        }

        assertThat(String.join(",", scale2.arrives(given))).isEqualTo(found);
    }

    @Test
    void on_scale_2_a_floor_of_the_plans_own_goes_before_the_scales() {
        RuleBench own = RuleBench.with(scale2(Map.of("floor", new BigDecimal(86))));

        assertThat(own.value(0, "SPO2", "86")).isEmpty();
        assertThat(own.value(1, "SPO2", "85")).containsExactly("YELLOW LOW @1");
        assertThat(own.value(2, "SPO2", "83")).containsExactly("RED LOW @2");
    }

    @Test
    void on_scale_1_no_saturation_is_too_high() {
        assertThat(bench.arrives(RuleBench.at(0).value("SPO2", "99").onOxygen(true)))
                .isEmpty();
    }

    @Test
    void a_flow_of_oxygen_says_it_too() {
        RuleBench scale2 = RuleBench.with(scale2(Map.of()));
        scale2.value(0, "O2_SUPPLEMENT", "2");

        assertThat(scale2.value(30, "SPO2", "97")).containsExactly("RED HIGH @30");
        assertThat(scale2.value(31, "SPO2", "97")).isEmpty();
    }

    @Test
    void it_clears_at_the_floor_twice() {
        bench.value(0, "SPO2", "89");
        bench.value(1, "SPO2", "90");

        assertThat(bench.value(2, "SPO2", "90")).containsExactly("CLEARED LOW @2");
    }

    @Test
    void a_high_one_clears_below_the_limit_or_without_oxygen() {
        RuleBench scale2 = RuleBench.with(scale2(Map.of()));
        scale2.arrives(RuleBench.at(0).value("SPO2", "94").onOxygen(true));
        assertThat(scale2.arrives(RuleBench.at(1).value("SPO2", "94")))
                .as("within half an hour still on oxygen")
                .containsExactly("YELLOW HIGH @1");
        scale2.arrives(RuleBench.at(40).value("SPO2", "92").onOxygen(true));

        assertThat(scale2.arrives(RuleBench.at(50).value("SPO2", "97").onOxygen(false)))
                .containsExactly("CLEARED HIGH @50");
    }

    @Test
    void a_doubtful_value_is_judged_and_never_calms_and_a_rejected_or_absent_one_is_not_judged() {
        assertThat(bench.value(0, "SPO2", "60", Quality.SUSPECT)).containsExactly("YELLOW LOW @0");
        assertThat(bench.value(1, "SPO2", "40", Quality.REJECTED)).isEmpty();
        assertThat(bench.absent(2, "SPO2")).isEmpty();
        bench.value(3, "SPO2", "95", Quality.SUSPECT);
        assertThat(bench.value(4, "SPO2", "95")).isEmpty();
        assertThat(bench.value(5, "SPO2", "95")).containsExactly("CLEARED LOW @5");
    }

    @Test
    void it_takes_the_place_of_the_general_limits() {
        RuleBench plan = RuleBench.withDefaultsAnd("COPD-1");

        assertThat(plan.value(0, "SPO2", "91")).isEmpty();
        assertThat(plan.findings(RuleBench.at(1).value("SPO2", "89")))
                .extracting(Finding::dedupKey)
                .containsExactly("PATIENT:pat-1/COPD/SPO2/LOW");
    }

    private static MonitoringPlan scale2(Map<String, BigDecimal> parameters) {
        MonitoringPlan plan = Plans.withRules("pat-1", "unit-1", Map.of(), Map.of("COPD-1", parameters));
        return new MonitoringPlan(
                plan.patientId(),
                plan.organisationId(),
                1,
                plan.status(),
                plan.responsibleUnit(),
                List.of(),
                plan.limits(),
                null,
                plan.rules(),
                2,
                plan.approvedBy(),
                plan.approvedAt());
    }
}
