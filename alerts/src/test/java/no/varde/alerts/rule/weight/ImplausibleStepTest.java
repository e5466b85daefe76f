package no.varde.alerts.rule.weight;

import static no.varde.alerts.rule.RuleBench.DAY;
import static no.varde.alerts.rule.RuleBench.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.Test;

class ImplausibleStepTest {

    private final RuleBench bench = RuleBench.withDefaults();

    @Test
    void more_than_5_kg_up_or_down_is_implausible_and_5_kg_are_not() {
        weigh(0, "80.0");

        assertThat(weigh(DAY, "85.0")).isEmpty();
        assertThat(weigh(2 * DAY, "90.1")).containsExactly("TECH @2880");
        assertThat(RuleBench.withDefaults().value(0, "BODY_WEIGHT", "85.1")).isEmpty();

        RuleBench down = RuleBench.withDefaults();
        down.value(0, "BODY_WEIGHT", "85.1");
        assertThat(down.value(DAY, "BODY_WEIGHT", "80.0")).containsExactly("TECH @1440");
    }

    @Test
    void it_is_a_technical_matter_of_its_own() {
        weigh(0, "80.0");
        Finding finding =
                bench.findings(RuleBench.at(DAY).value("BODY_WEIGHT", "88.0")).getFirst();

        assertThat(finding.dedupKey()).isEqualTo("PATIENT:pat-1/TECH-4/BODY_WEIGHT/-");
        assertThat(finding.category()).isEqualTo(Category.TECHNICAL);
        assertThat(finding.severity()).isEqualTo(Severity.TECH);
        assertThat(finding.readingIds()).containsExactly("r0", "r1440");
        assertThat(finding.inputs()).containsEntry("step", new BigDecimal("8.0"));
    }

    @Test
    void exactly_48_hours_count_and_a_minute_more_does_not() {
        weigh(0, "80.0");
        assertThat(weigh(48 * HOUR, "86.0")).containsExactly("TECH @2880");

        RuleBench later = RuleBench.withDefaults();
        later.value(0, "BODY_WEIGHT", "80.0");
        assertThat(later.value(48 * HOUR + 1, "BODY_WEIGHT", "86.0")).isEmpty();
    }

    @Test
    void the_first_value_back_at_the_old_weight_is_plausible() {
        weigh(0, "80.0");
        assertThat(weigh(60, "88.0")).isNotEmpty();
        assertThat(weigh(70, "80.2")).isEmpty();
        assertThat(weigh(80, "88.0")).as("the other person again").containsExactly("TECH @80");
        assertThat(weigh(90, "80.1")).isEmpty();
        assertThat(weigh(100, "80.3")).containsExactly("CLEARED @100");
    }

    @Test
    void rejected_and_absent_weights_are_no_previous_ones_and_suspect_ones_are() {
        weigh(0, "80.0");
        bench.value(10, "BODY_WEIGHT", "600", Quality.REJECTED);
        bench.absent(11, "BODY_WEIGHT");
        assertThat(weigh(20, "81.0")).isEmpty();
        assertThat(bench.value(30, "BODY_WEIGHT", "251", Quality.SUSPECT)).containsExactly("TECH @30");
        assertThat(bench.value(40, "BODY_WEIGHT", "601", Quality.REJECTED)).isEmpty();
    }

    @Test
    void an_invalid_one_is_forgotten() {
        weigh(0, "80.0");
        weigh(10, "88.0");
        bench.invalidate(0);

        assertThat(weigh(20, "88.0")).isEmpty();
    }

    @Test
    void a_late_value_is_judged_at_its_place_and_has_its_follower_judged_again() {
        weigh(0, "80.0");
        weigh(3 * DAY, "88.0");

        assertThat(bench.arrives(
                        RuleBench.at(2 * DAY).value("BODY_WEIGHT", "80.0").after(Duration.ofDays(2))))
                .containsExactly("TECH @4320");
        assertThat(weigh(2 * DAY, "80.0")).as("a repeat").isEmpty();
    }

    @Test
    void a_plan_sets_it_or_switches_it_off() {
        RuleBench wide = RuleBench.withRule("TECH-4", "kg", "10");
        wide.value(0, "BODY_WEIGHT", "80.0");
        assertThat(wide.value(10, "BODY_WEIGHT", "88.0")).isEmpty();

        RuleBench off = RuleBench.withRule("TECH-4", "enabled", "0");
        off.value(0, "BODY_WEIGHT", "80.0");
        assertThat(off.value(10, "BODY_WEIGHT", "88.0")).isEmpty();
    }

    private List<String> weigh(int minute, String kg) {
        return bench.value(minute, "BODY_WEIGHT", kg);
    }
}
