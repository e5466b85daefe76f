package no.varde.alerts.rule.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Symptom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreeclampsiaTest {

    private final RuleBench bench = RuleBench.withRule("PREG-3");

    @ParameterizedTest
    @EnumSource(
            value = Symptom.class,
            names = {"HEADACHE", "VISION_DISTURBED", "UPPER_ABDOMINAL_PAIN"})
    void a_symptom_with_a_high_pressure_is_red_in_whichever_order(Symptom symptom) {
        assertThat(bench.arrives(RuleBench.at(0).pressure(140, 80).symptoms(symptom)))
                .containsExactly("RED HIGH @0");

        RuleBench before = RuleBench.withRule("PREG-3");
        before.arrives(RuleBench.at(0).symptoms(symptom));
        assertThat(before.arrives(RuleBench.at(1439).pressure(120, 90))).containsExactly("RED HIGH @1439");

        RuleBench after = RuleBench.withRule("PREG-3");
        after.arrives(RuleBench.at(0).pressure(140, 80));
        Finding found = after.findings(RuleBench.at(1440).symptoms(symptom)).getFirst();
        assertThat(found.symptoms()).containsExactly(symptom);
        assertThat(found.readingIds()).containsExactly("r0", "r1440");
        assertThat(found.dedupKey()).isEqualTo("PATIENT:pat-1/PREG/BP_SYSTOLIC/HIGH");
    }

    @Test
    void neither_alone_is_anything() {
        assertThat(bench.arrives(RuleBench.at(0).pressure(150, 100))).isEmpty();
        assertThat(RuleBench.withRule("PREG-3").arrives(RuleBench.at(0).symptoms(Symptom.HEADACHE)))
                .isEmpty();
        assertThat(bench.arrives(RuleBench.at(1).pressure(139, 89).symptoms(Symptom.HEADACHE)))
                .isEmpty();
        assertThat(bench.arrives(RuleBench.at(2).pressure(150, 100)))
                .as("the symptom a minute ago counts")
                .hasSize(2);
    }

    @Test
    void another_symptom_or_one_of_a_day_ago_is_nothing() {
        assertThat(bench.arrives(RuleBench.at(0).pressure(150, 80).symptoms(Symptom.NAUSEA)))
                .isEmpty();
        RuleBench old = RuleBench.withRule("PREG-3");
        old.arrives(RuleBench.at(0).symptoms(Symptom.HEADACHE));
        assertThat(old.arrives(RuleBench.at(1440).pressure(150, 80))).isEmpty();
    }

    @Test
    void a_late_symptom_is_found_with_the_pressure_that_was_measured_after_it() {
        bench.arrives(RuleBench.at(30).pressure(150, 80));

        assertThat(bench.arrives(RuleBench.at(0).symptoms(Symptom.HEADACHE))).containsExactly("RED HIGH @30");
    }

    @Test
    void it_clears_at_134_twice() {
        bench.arrives(RuleBench.at(0).pressure(150, 80).symptoms(Symptom.HEADACHE));
        bench.arrives(RuleBench.at(10).pressure(135, 80));
        bench.arrives(RuleBench.at(20).pressure(134, 80));

        assertThat(bench.arrives(RuleBench.at(30).pressure(134, 80))).containsExactly("CLEARED HIGH @30");
    }

    @Test
    void a_plan_sets_the_limits() {
        RuleBench other = RuleBench.withRules(
                Map.of("PREG-3", Map.of("systolic", new BigDecimal(150), "diastolic", new BigDecimal(95))));

        assertThat(other.arrives(RuleBench.at(0).pressure(149, 94).symptoms(Symptom.HEADACHE)))
                .isEmpty();
    }
}
