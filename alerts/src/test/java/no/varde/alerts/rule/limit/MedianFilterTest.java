package no.varde.alerts.rule.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.testkit.Plans;
import org.junit.jupiter.api.Test;

class MedianFilterTest {

    private final RuleBench bench = withWindow("15");

    @Test
    void one_outlier_of_a_wearable_raises_nothing() {
        bench.value(0, "HEART_RATE", "80");
        bench.value(5, "HEART_RATE", "82");

        assertThat(bench.value(10, "HEART_RATE", "200")).isEmpty();
    }

    @Test
    void a_median_beyond_the_limit_does() {
        bench.value(0, "HEART_RATE", "80");
        bench.value(5, "HEART_RATE", "135");

        assertThat(bench.value(10, "HEART_RATE", "140")).containsExactly("RED HIGH @10");
    }

    @Test
    void values_older_than_the_window_count_no_more() {
        bench.value(0, "HEART_RATE", "80");
        bench.value(10, "HEART_RATE", "80");
        bench.value(20, "HEART_RATE", "140");

        assertThat(bench.value(26, "HEART_RATE", "140"))
                .as("alone with one before it: taken as it is")
                .containsExactly("RED HIGH @26");
    }

    @Test
    void two_values_make_no_stream_so_each_counts_by_itself() {
        bench.value(0, "HEART_RATE", "80");

        assertThat(bench.value(10, "HEART_RATE", "140")).containsExactly("RED HIGH @10");
    }

    @Test
    void without_the_rule_each_value_counts_by_itself() {
        RuleBench plain = RuleBench.withDefaults();
        plain.value(0, "HEART_RATE", "80");
        plain.value(5, "HEART_RATE", "82");

        assertThat(plain.value(10, "HEART_RATE", "200")).containsExactly("RED HIGH @10");
    }

    @Test
    void the_window_is_five_to_sixty_minutes() {
        RuleBench narrow = withWindow("1");
        narrow.value(0, "HEART_RATE", "80");
        narrow.value(2, "HEART_RATE", "80");

        assertThat(narrow.value(5, "HEART_RATE", "140")).isEmpty();
    }

    private static RuleBench withWindow(String minutes) {
        return RuleBench.with(Plans.withRules(
                "pat-1",
                "unit-1",
                Plans.defaultLimits(),
                Map.of("PERS-3", Map.of("minutes", new BigDecimal(minutes)))));
    }
}
