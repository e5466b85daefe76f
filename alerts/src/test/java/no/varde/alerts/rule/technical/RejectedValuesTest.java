package no.varde.alerts.rule.technical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;

class RejectedValuesTest {

    private final RuleBench bench = RuleBench.withDefaults();

    @Test
    void two_in_a_row_of_one_vital() {
        assertThat(rejected(0)).isEmpty();
        Finding found = bench.findings(RuleBench.at(1).value("SPO2", "20", Quality.REJECTED))
                .getFirst();

        assertThat(found.ruleId()).isEqualTo("TECH-3");
        assertThat(found.severity().name()).isEqualTo("TECH");
        assertThat(found.category()).isEqualTo(Category.TECHNICAL);
        assertThat(found.dedupKey()).isEqualTo("PATIENT:pat-1/TECH-3/SPO2/-");
        assertThat(found.readingIds()).containsExactly("r0", "r1");
    }

    @Test
    void a_usable_value_between_breaks_the_row_and_an_absent_invalid_or_other_one_does_not() {
        rejected(0);
        bench.value(1, "SPO2", "97");
        assertThat(rejected(2)).isEmpty();
        bench.absent(3, "SPO2");
        bench.value(4, "HEART_RATE", "70");
        bench.value(5, "SPO2", "97");
        bench.invalidate(5);

        assertThat(rejected(6)).containsExactly("TECH @6");
    }

    @Test
    void another_vital_is_another_row() {
        rejected(0);

        assertThat(bench.value(1, "HEART_RATE", "400", Quality.REJECTED)).isEmpty();
    }

    @Test
    void a_repeat_is_not_the_second() {
        rejected(0);

        assertThat(rejected(0)).isEmpty();
    }

    @Test
    void two_usable_ones_in_a_row_end_it() {
        rejected(0);
        rejected(1);
        assertThat(bench.value(2, "SPO2", "97")).isEmpty();
        assertThat(rejected(3)).isEmpty();
        assertThat(bench.value(4, "SPO2", "97")).as("the row was broken").isEmpty();
        assertThat(bench.absent(5, "SPO2")).isEmpty();

        assertThat(bench.value(6, "SPO2", "97")).containsExactly("CLEARED @6");
    }

    @Test
    void what_comes_late_is_still_technical_and_completes_a_row() {
        rejected(10);

        assertThat(bench.arrives(
                        RuleBench.at(5).value("SPO2", "20", Quality.REJECTED).after(Duration.ofDays(2))))
                .containsExactly("TECH @10");
    }

    @Test
    void a_plan_switches_it_off() {
        RuleBench off = RuleBench.withRule("TECH-3", "enabled", "0");
        off.value(0, "SPO2", "20", Quality.REJECTED);

        assertThat(off.value(1, "SPO2", "20", Quality.REJECTED)).isEmpty();
    }

    private List<String> rejected(int minute) {
        return bench.value(minute, "SPO2", "20", Quality.REJECTED);
    }
}
