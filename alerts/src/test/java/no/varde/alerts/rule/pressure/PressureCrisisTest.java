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
import org.junit.jupiter.params.provider.EnumSource;

class PressureCrisisTest {

    private final RuleBench bench = RuleBench.withRule("BP-CRISIS");

    @ParameterizedTest
    @CsvSource({
        "179, 109, ''",
        "180, 80, INFO HIGH @0",
        "150, 110, INFO HIGH @0",
        "180, 110, 'INFO HIGH @0,INFO HIGH @0'"
    })
    void the_first_asks_the_patient_to_measure_again(int systolic, int diastolic, String found) {
        assertThat(String.join(",", bench.arrives(RuleBench.at(0).pressure(systolic, diastolic))))
                .isEqualTo(found);
    }

    @Test
    void the_first_asks_for_five_minutes_later() {
        assertThat(bench.findings(RuleBench.at(0).pressure(185, 80)).getFirst().repeatAfterMinutes())
                .isEqualTo(5);
    }

    @Test
    void the_repeat_is_yellow_from_five_minutes_on() {
        bench.arrives(RuleBench.at(0).pressure(185, 80));
        assertThat(bench.arrives(RuleBench.at(4).pressure(185, 80))).containsExactly("INFO HIGH @4");
        Finding found = bench.findings(RuleBench.at(5).pressure(185, 80)).getFirst();

        assertThat(found.severity().name()).isEqualTo("YELLOW");
        assertThat(found.readingIds()).containsExactly("r0", "r5");
        assertThat(found.dedupKey()).isEqualTo("PATIENT:pat-1/BP/BP_SYSTOLIC/HIGH");
    }

    @Test
    void either_pressure_repeats_the_other() {
        bench.arrives(RuleBench.at(0).pressure(185, 90));

        assertThat(bench.arrives(RuleBench.at(10).pressure(170, 112))).containsExactly("YELLOW HIGH @10");
    }

    @Test
    void within_the_hour_a_normal_one_between_does_not_matter_and_after_it_it_does() {
        bench.arrives(RuleBench.at(0).pressure(185, 90));
        bench.arrives(RuleBench.at(5).pressure(150, 90));
        assertThat(bench.arrives(RuleBench.at(60).pressure(185, 90))).containsExactly("YELLOW HIGH @60");

        RuleBench later = RuleBench.withRule("BP-CRISIS");
        later.arrives(RuleBench.at(0).pressure(185, 90));
        later.arrives(RuleBench.at(5).pressure(150, 90));
        assertThat(later.arrives(RuleBench.at(61).pressure(185, 90))).containsExactly("INFO HIGH @61");
    }

    @Test
    void whoever_measures_once_a_day_is_not_asked_for_ever() {
        bench.arrives(RuleBench.at(0).pressure(185, 90));

        assertThat(bench.arrives(RuleBench.at(RuleBench.DAY).pressure(185, 90))).containsExactly("YELLOW HIGH @1440");
    }

    @Test
    void a_normal_repeat_is_the_end_of_it() {
        bench.arrives(RuleBench.at(0).pressure(185, 90));

        assertThat(bench.arrives(RuleBench.at(5).pressure(150, 90))).isEmpty();
        assertThat(bench.value(70, "HEART_RATE", "70")).isEmpty();
        assertThat(bench.arrives(RuleBench.at(RuleBench.DAY).pressure(185, 90))).containsExactly("INFO HIGH @1440");
    }

    @Test
    void where_no_repeat_comes_the_first_reading_of_any_kind_after_the_hour_says_so_once() {
        bench.arrives(RuleBench.at(0).pressure(185, 90));
        assertThat(bench.value(60, "HEART_RATE", "70")).isEmpty();
        Finding found =
                bench.findings(RuleBench.at(61).value("HEART_RATE", "70")).getFirst();
        assertThat(found.severity().name()).isEqualTo("YELLOW");
        assertThat(found.value()).isEqualTo("185");
        assertThat(found.readingIds()).containsExactly("r0", "r61");

        assertThat(bench.value(62, "HEART_RATE", "70")).isEmpty();
    }

    @Test
    void a_repeat_that_could_not_be_read_is_none() {
        bench.arrives(RuleBench.at(0).pressure(185, 90));

        assertThat(bench.arrives(RuleBench.at(61).absent("BP_SYSTOLIC").absent("BP_DIASTOLIC")))
                .containsExactly("YELLOW HIGH @61");
    }

    @Test
    void what_nobody_repeated_a_day_ago_is_no_longer_missed() {
        bench.arrives(RuleBench.at(0).pressure(185, 90));

        assertThat(bench.value(RuleBench.DAY + 1, "HEART_RATE", "70")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Symptom.class,
            names = {"CHEST_PAIN", "BREATHLESS_MORE", "HEADACHE", "VISION_DISTURBED", "STROKE_SIGNS", "DROWSY"})
    void with_a_symptom_of_harm_it_is_red_at_once_in_whichever_order(Symptom symptom) {
        assertThat(bench.arrives(RuleBench.at(0).pressure(180, 90).symptoms(symptom)))
                .contains("RED HIGH @0"); // chest pain and signs of a stroke are red by themselves too

        RuleBench after = RuleBench.withRule("BP-CRISIS");
        after.arrives(RuleBench.at(0).pressure(180, 90));
        Finding found = after.findings(RuleBench.at(30).symptoms(symptom)).stream()
                .filter(finding -> finding.ruleId().equals("BP-CRISIS"))
                .findFirst()
                .orElseThrow();
        assertThat(found.severity().name()).isEqualTo("RED");
        assertThat(found.symptoms()).containsExactly(symptom);
        assertThat(found.readingIds()).containsExactly("r0", "r30");
    }

    @Test
    void a_symptom_alone_another_symptom_or_one_after_a_normal_repeat_is_nothing() {
        assertThat(bench.arrives(RuleBench.at(0).symptoms(Symptom.HEADACHE))).isEmpty();
        assertThat(bench.arrives(RuleBench.at(1).pressure(170, 90))).isEmpty();

        RuleBench other = RuleBench.withRule("BP-CRISIS");
        assertThat(other.arrives(RuleBench.at(0).pressure(185, 90).symptoms(Symptom.SWELLING_MORE)))
                .containsExactly("INFO HIGH @0");
        other.arrives(RuleBench.at(10).pressure(150, 90));
        assertThat(other.arrives(RuleBench.at(20).symptoms(Symptom.HEADACHE))).isEmpty();
    }

    @Test
    void a_doubtful_value_is_judged_and_one_that_is_rejected_or_invalid_is_not() {
        bench.arrives(
                RuleBench.at(0).value("BP_SYSTOLIC", "270", Quality.SUSPECT).value("BP_DIASTOLIC", "90"));
        assertThat(bench.arrives(RuleBench.at(5).value("BP_SYSTOLIC", "310", Quality.REJECTED)))
                .isEmpty();
        bench.invalidate(0);

        assertThat(bench.arrives(RuleBench.at(10).pressure(185, 90))).containsExactly("INFO HIGH @10");
    }

    @Test
    void a_late_first_one_makes_the_later_one_its_repeat() {
        bench.arrives(RuleBench.at(10).pressure(185, 90));

        assertThat(bench.arrives(RuleBench.at(2).pressure(185, 90))).containsExactly("INFO HIGH @2", "YELLOW HIGH @10");
    }

    @Test
    void it_clears_at_174_twice() {
        bench.arrives(RuleBench.at(0).pressure(185, 90));
        bench.arrives(RuleBench.at(5).pressure(185, 90));
        bench.arrives(RuleBench.at(20).pressure(175, 90));
        bench.arrives(RuleBench.at(30).pressure(174, 90));

        assertThat(bench.arrives(RuleBench.at(40).pressure(174, 90))).containsExactly("CLEARED HIGH @40");
    }

    @Test
    void a_plan_sets_limits_and_times() {
        RuleBench other = RuleBench.withRules(Map.of(
                "BP-CRISIS",
                Map.of("systolic", new BigDecimal(200), "diastolic", new BigDecimal(120), "repeat", BigDecimal.TEN)));

        assertThat(other.arrives(RuleBench.at(0).pressure(199, 119))).isEmpty();
        assertThat(other.findings(RuleBench.at(1).pressure(200, 100)).getFirst().repeatAfterMinutes())
                .isEqualTo(10);
        assertThat(other.arrives(RuleBench.at(10).pressure(200, 100))).containsExactly("INFO HIGH @10");
        assertThat(other.arrives(RuleBench.at(11).pressure(200, 100))).containsExactly("YELLOW HIGH @11");
    }
}
