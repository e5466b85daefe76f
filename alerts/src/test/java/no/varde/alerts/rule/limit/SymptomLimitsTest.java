package no.varde.alerts.rule.limit;

import static no.varde.alerts.rule.RuleBench.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Symptom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIM-3. */
class SymptomLimitsTest {

    private final RuleBench bench = RuleBench.withRule("LIM-3");

    @ParameterizedTest
    @CsvSource({
        "BP_SYSTOLIC, 80, ''",
        "BP_SYSTOLIC, 79.5, ''",
        "BP_SYSTOLIC, 79.4, YELLOW LOW @0",
        "BP_SYSTOLIC, 170, ''",
        "BP_SYSTOLIC, 170.4, ''",
        "BP_SYSTOLIC, 170.5, YELLOW HIGH @0",
        "HEART_RATE, 40, ''",
        "HEART_RATE, 39, YELLOW LOW @0",
        "HEART_RATE, 110, ''",
        "HEART_RATE, 111, YELLOW HIGH @0"
    })
    void without_symptoms_one_value_beyond_the_wide_limits_is_yellow(String vital, String value, String found) {
        assertThat(String.join(",", bench.value(0, vital, value))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "BP_SYSTOLIC, 90, ''",
        "BP_SYSTOLIC, 89, RED LOW @0",
        "BP_SYSTOLIC, 160, ''",
        "BP_SYSTOLIC, 161, RED HIGH @0",
        "HEART_RATE, 50, ''",
        "HEART_RATE, 49, RED LOW @0",
        "HEART_RATE, 100, ''",
        "HEART_RATE, 101, RED HIGH @0"
    })
    void with_symptoms_one_value_beyond_the_narrow_limits_is_red(String vital, String value, String found) {
        assertThat(String.join(
                        ",", bench.arrives(RuleBench.at(0).value(vital, value).symptoms(Symptom.LIGHT_HEADED))))
                .isEqualTo(found);
    }

    @Test
    void it_takes_the_place_of_the_general_limits_and_is_the_same_alert() {
        RuleBench both = RuleBench.withDefaultsAnd("LIM-3");

        assertThat(both.value(0, "HEART_RATE", "105")).isEmpty();
        assertThat(both.value(1, "HEART_RATE", "105")).isEmpty();
        Finding finding =
                both.findings(RuleBench.at(2).value("HEART_RATE", "135")).getFirst();
        assertThat(finding.ruleId()).isEqualTo("LIM-3");
        assertThat(finding.dedupKey()).isEqualTo("PATIENT:pat-1/LIM/HEART_RATE/HIGH");
        assertThat(finding.limit()).isEqualTo("111");
        assertThat(both.value(3, "BP_SYSTOLIC", "165")).isEmpty();
        assertThat(both.value(4, "SPO2", "88")).as("others stay").containsExactly("RED LOW @4");
    }

    @Test
    void symptoms_count_for_24_hours_and_only_those_of_heart_failure() {
        bench.arrives(RuleBench.at(0).symptoms(Symptom.WOKE_BREATHLESS));

        assertThat(bench.value(DAY - 1, "HEART_RATE", "105")).containsExactly("RED HIGH @1439");
        assertThat(bench.value(DAY, "HEART_RATE", "105")).isEmpty();
        assertThat(bench.arrives(
                        RuleBench.at(DAY + 1).value("HEART_RATE", "105").symptoms(Symptom.NAUSEA)))
                .isEmpty();
    }

    @Test
    void a_symptom_after_the_value_has_the_newest_one_judged_again() {
        bench.arrives(RuleBench.at(0).value("HEART_RATE", "105").pressure(165, 80));
        bench.value(1, "HEART_RATE", "95");

        Finding finding = bench.findings(RuleBench.at(DAY).symptoms(Symptom.SWELLING_MORE))
                .getFirst();
        assertThat(finding.vital()).isEqualTo("BP_SYSTOLIC");
        assertThat(finding.value()).isEqualTo("165");
        assertThat(finding.readingIds()).containsExactly("r0", "r1440");
        assertThat(finding.symptoms()).containsExactly(Symptom.SWELLING_MORE);
        assertThat(finding.repeatAfterMinutes()).isEqualTo(5);
        assertThat(bench.arrives(RuleBench.at(DAY + 1).symptoms(Symptom.SWELLING_MORE)))
                .as("too old by now")
                .isEmpty();
    }

    @Test
    void it_clears_inside_the_limit_by_the_deadband_twice() {
        bench.value(0, "HEART_RATE", "111");

        bench.value(1, "HEART_RATE", "106");
        assertThat(bench.value(2, "HEART_RATE", "105")).isEmpty();
        assertThat(bench.value(3, "HEART_RATE", "105")).containsExactly("CLEARED HIGH @3");
    }

    @Test
    void what_was_raised_with_symptoms_clears_inside_the_narrow_limits_alone() {
        bench.arrives(RuleBench.at(0).pressure(161, 80).symptoms(Symptom.MUCH_WORSE));

        bench.value(2 * DAY, "BP_SYSTOLIC", "160");
        assertThat(bench.value(2 * DAY + 1, "BP_SYSTOLIC", "156")).isEmpty();
        assertThat(bench.value(2 * DAY + 2, "BP_SYSTOLIC", "155")).isEmpty();
        assertThat(bench.value(2 * DAY + 3, "BP_SYSTOLIC", "155")).containsExactly("CLEARED HIGH @2883");
    }

    @Test
    void a_reading_with_another_red_vital_still_calms_this_one() {
        bench.value(0, "HEART_RATE", "111");
        bench.value(1, "HEART_RATE", "90");

        assertThat(bench.arrives(RuleBench.at(2).value("HEART_RATE", "90").value("BP_SYSTOLIC", "171")))
                .containsExactlyInAnyOrder("YELLOW HIGH @2", "CLEARED HIGH @2");
    }

    @Test
    void a_suspect_value_is_judged_and_a_rejected_absent_or_invalid_one_is_not() {
        assertThat(bench.value(0, "HEART_RATE", "225", Quality.SUSPECT)).containsExactly("YELLOW HIGH @0");
        assertThat(bench.value(1, "HEART_RATE", "10", Quality.REJECTED)).isEmpty();
        assertThat(bench.absent(2, "HEART_RATE")).isEmpty();

        bench.value(3, "BP_SYSTOLIC", "165");
        bench.invalidate(3);
        assertThat(bench.arrives(RuleBench.at(4).value("SPO2", "97").symptoms(Symptom.SWELLING_MORE)))
                .as("the suspect pulse alone")
                .containsExactly("RED HIGH @4");
    }

    @Test
    void late_symptoms_change_what_later_values_mean_and_a_repeat_says_the_same() {
        bench.value(60, "HEART_RATE", "105");

        assertThat(bench.arrives(RuleBench.at(0).symptoms(Symptom.SWELLING_MORE).after(Duration.ofHours(2))))
                .containsExactly("RED HIGH @60");
        assertThat(bench.value(60, "HEART_RATE", "105")).containsExactly("RED HIGH @60");
    }

    @Test
    void a_plan_sets_the_limits_and_switches_it_off() {
        RuleBench own = RuleBench.withRules(Map.of(
                "LIM-3", Map.of("pulseAbove", new BigDecimal(120), "symptomSystolicBelow", new BigDecimal(100))));
        assertThat(own.value(0, "HEART_RATE", "120")).isEmpty();
        assertThat(own.value(1, "HEART_RATE", "121")).containsExactly("YELLOW HIGH @1");
        assertThat(own.arrives(RuleBench.at(2)
                        .value("BP_SYSTOLIC", "99")
                        .value("HEART_RATE", "70")
                        .symptoms(Symptom.MUCH_WORSE)))
                .containsExactly("RED LOW @2");

        RuleBench off = RuleBench.withRule("LIM-3", "enabled", "0");
        assertThat(off.value(0, "HEART_RATE", "200")).isEmpty();
    }

    @Test
    void the_median_stands_for_the_values_of_a_wearable() {
        RuleBench wearable = RuleBench.withRules(Map.of("LIM-3", Map.of(), "PERS-3", Map.of()));
        wearable.value(0, "HEART_RATE", "80");
        wearable.value(5, "HEART_RATE", "80");

        assertThat(wearable.value(10, "HEART_RATE", "150")).isEmpty();
        assertThat(wearable.value(14, "HEART_RATE", "150")).isEmpty();
        assertThat(wearable.value(15, "HEART_RATE", "150")).containsExactly("YELLOW HIGH @15");
    }
}
