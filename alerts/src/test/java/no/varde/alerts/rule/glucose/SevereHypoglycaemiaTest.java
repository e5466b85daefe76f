package no.varde.alerts.rule.glucose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Symptom;
import org.junit.jupiter.api.Test;

class SevereHypoglycaemiaTest {

    private static final RuleBench.Given HELPED = RuleBench.at(0).symptoms(Symptom.HYPO_NEEDED_HELP);

    private final RuleBench bench = RuleBench.withRule("DM-H3");

    @Test
    void it_needs_no_number() {
        Finding found = bench.findings(HELPED).getFirst();

        assertThat(found.severity().name()).isEqualTo("RED");
        assertThat(found.immediate()).isTrue();
        assertThat(found.value()).isNull();
        assertThat(found.dedupKey()).isEqualTo("PATIENT:pat-1/DM/-/-");
        assertThat(found.symptoms()).containsExactly(Symptom.HYPO_NEEDED_HELP);
    }

    @Test
    void only_the_reading_that_reports_it_says_so() {
        bench.arrives(HELPED);

        assertThat(bench.value(10, "GLUCOSE_MMOL", "5.0")).isEmpty();
        assertThat(bench.arrives(RuleBench.at(20).symptoms(Symptom.DIZZY))).isEmpty();
    }

    @Test
    void no_reading_ends_it() {
        bench.arrives(HELPED);
        bench.value(10, "GLUCOSE_MMOL", "6.0");
        bench.value(20, "GLUCOSE_MMOL", "6.0");

        assertThat(bench.value(30, "GLUCOSE_MMOL", "6.0")).isEmpty();
    }

    @Test
    void late_it_is_still_red() {
        bench.value(600, "GLUCOSE_MMOL", "6.0");

        assertThat(bench.arrives(
                        RuleBench.at(1).symptoms(Symptom.HYPO_NEEDED_HELP).after(Duration.ofHours(5))))
                .containsExactly("RED @1");
    }
}
