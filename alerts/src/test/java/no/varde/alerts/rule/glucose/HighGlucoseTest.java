package no.varde.alerts.rule.glucose;

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

class HighGlucoseTest {

    private static final String GLUCOSE = "GLUCOSE_MMOL";

    private final RuleBench bench = RuleBench.withRule("DM-G2");

    @Test
    void one_14_2_under_a_diabetes_plan_is_no_red() {
        RuleBench plan = RuleBench.withDefaultsAnd("DM-H1", "DM-H2", "DM-H3", "DM-G1", "DM-G2");

        assertThat(plan.value(0, GLUCOSE, "14.2")).isEmpty();
    }

    @Test
    void two_that_lie_two_hours_apart_are_red() {
        bench.value(0, GLUCOSE, "14.0");
        assertThat(bench.value(119, GLUCOSE, "14.0")).isEmpty();
        Finding found =
                bench.findings(RuleBench.at(120).value(GLUCOSE, "13.94")).getFirst();

        assertThat(found.severity().name()).isEqualTo("RED");
        assertThat(found.readingIds()).containsExactly("r0", "r120");
    }

    @Test
    void two_more_than_24_hours_apart_are_not() {
        bench.value(0, GLUCOSE, "14.0");
        assertThat(bench.value(24 * RuleBench.HOUR, GLUCOSE, "14.0")).containsExactly("RED HIGH @1440");

        RuleBench later = RuleBench.withRule("DM-G2");
        later.value(0, GLUCOSE, "14.0");
        assertThat(later.value(24 * RuleBench.HOUR + 1, GLUCOSE, "14.0")).isEmpty();
    }

    @Test
    void exactly_13_9_does_not_count() {
        bench.value(0, GLUCOSE, "13.9");
        assertThat(bench.value(180, GLUCOSE, "14.0")).isEmpty();
        assertThat(bench.value(360, GLUCOSE, "13.9")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NAUSEA, RED HIGH @0", "KETONES, RED HIGH @0", "DROWSY, ''"})
    void one_with_a_sign_of_ketoacidosis_is_red(Symptom symptom, String found) {
        assertThat(String.join(
                        ",",
                        bench.arrives(RuleBench.at(0).value(GLUCOSE, "14.0").symptoms(symptom))))
                .isEqualTo(found);
    }

    @Test
    void the_symptom_may_come_up_to_24_hours_before_or_after() {
        bench.arrives(RuleBench.at(0).symptoms(Symptom.NAUSEA));
        assertThat(bench.value(1439, GLUCOSE, "14.0")).containsExactly("RED HIGH @1439");

        RuleBench stale = RuleBench.withRule("DM-G2");
        stale.arrives(RuleBench.at(0).symptoms(Symptom.NAUSEA));
        assertThat(stale.value(1440, GLUCOSE, "14.0")).isEmpty();

        RuleBench after = RuleBench.withRule("DM-G2");
        after.value(0, GLUCOSE, "14.0");
        assertThat(after.arrives(RuleBench.at(30).symptoms(Symptom.KETONES))).containsExactly("RED HIGH @30");
        assertThat(after.arrives(RuleBench.at(1441).symptoms(Symptom.KETONES))).isEmpty();
    }

    @Test
    void a_symptom_after_the_glucose_has_come_back_is_nothing() {
        bench.value(0, GLUCOSE, "14.0");
        bench.value(30, GLUCOSE, "9.0");

        assertThat(bench.arrives(RuleBench.at(60).symptoms(Symptom.KETONES))).isEmpty();
    }

    @Test
    void what_is_rejected_absent_or_invalid_does_not_count() {
        bench.value(0, GLUCOSE, "60", Quality.REJECTED);
        bench.value(1, GLUCOSE, "20");
        bench.invalidate(1);
        bench.absent(2, GLUCOSE);

        assertThat(bench.value(180, GLUCOSE, "14.0")).isEmpty();
        assertThat(bench.value(360, GLUCOSE, "35", Quality.SUSPECT)).containsExactly("RED HIGH @360");
    }

    @Test
    void a_late_one_makes_the_later_one_the_second() {
        bench.value(150, GLUCOSE, "14.0");

        assertThat(bench.value(10, GLUCOSE, "14.0")).containsExactly("RED HIGH @150");
    }

    @Test
    void it_clears_only_below_level_1() {
        bench.value(0, GLUCOSE, "14");
        bench.value(180, GLUCOSE, "14");
        bench.value(200, GLUCOSE, "13");
        bench.value(210, GLUCOSE, "13");
        assertThat(bench.value(220, GLUCOSE, "9.7")).isEmpty();

        assertThat(bench.value(230, GLUCOSE, "9.7")).containsExactly("CLEARED HIGH @230");
    }

    @Test
    void a_plan_sets_level_and_distance() {
        RuleBench other =
                RuleBench.withRules(Map.of("DM-G2", Map.of("above", new BigDecimal(20), "apart", new BigDecimal(30))));
        other.value(0, GLUCOSE, "20.1");

        assertThat(other.value(29, GLUCOSE, "20.1")).isEmpty();
        assertThat(other.value(30, GLUCOSE, "20.1")).containsExactly("RED HIGH @30");
    }

    @Test
    void a_distance_of_nothing_still_asks_for_two() {
        assertThat(RuleBench.withRule("DM-G2", "apart", "0").value(0, GLUCOSE, "20"))
                .isEmpty();
    }
}
