package no.varde.alerts.rule.respiratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeakFlowTest {

    private static final Map<String, BigDecimal> BEST = Map.of("best", new BigDecimal(500));

    private final RuleBench bench = RuleBench.withRules(Map.of("ASTH-1", BEST, "ASTH-2", Map.of()));

    @ParameterizedTest
    @CsvSource({
        "400, ''",
        "399.9, YELLOW LOW @0",
        "399, YELLOW LOW @0",
        "250, YELLOW LOW @0",
        "249.9, RED LOW @0",
        "100, RED LOW @0"
    })
    void zones_are_shares_of_the_personal_best(String value, String found) {
        assertThat(String.join(",", bench.value(0, "PEF", value))).isEqualTo(found);
    }

    @Test
    void without_a_personal_best_nothing_is_said() {
        RuleBench none = RuleBench.withRules(Map.of("ASTH-1", Map.of(), "ASTH-2", Map.of()));
        assertThat(none.value(0, "PEF", "60")).isEmpty();

        RuleBench zero = RuleBench.withRule("ASTH-2", "best", "0");
        assertThat(zero.value(0, "PEF", "60")).isEmpty();
    }

    @Test
    void the_best_blow_of_ten_minutes_counts() {
        bench.value(0, "PEF", "420");
        assertThat(bench.value(5, "PEF", "300")).isEmpty();
        assertThat(bench.value(10, "PEF", "200")).isEmpty();

        assertThat(bench.value(11, "PEF", "200")).as("of 300 and 200").containsExactly("YELLOW LOW @11");
    }

    @Test
    void a_doubtful_better_blow_hides_nothing() {
        bench.value(0, "PEF", "900", Quality.SUSPECT);

        assertThat(bench.value(1, "PEF", "200")).containsExactly("RED LOW @1");
        assertThat(bench.value(2, "PEF", "55", Quality.SUSPECT)).containsExactly("RED LOW @2");
    }

    @Test
    void a_late_better_blow_is_not_undone_and_a_late_worse_one_is_judged_with_the_better_before_it() {
        bench.value(5, "PEF", "420");

        assertThat(bench.value(8, "PEF", "200")).isEmpty();
        assertThat(bench.value(1, "PEF", "300")).containsExactly("YELLOW LOW @1");
    }

    @Test
    void a_finding_says_which_share_it_was() {
        Finding found = bench.findings(RuleBench.at(0).value("PEF", "399.9")).getFirst();

        assertThat(found.inputs())
                .containsEntry("best", new BigDecimal(500))
                .containsEntry("percent", new BigDecimal("79.9"));
        assertThat(found.limit()).isEqualByComparingTo("400");
        assertThat(found.dedupKey()).isEqualTo("PATIENT:pat-1/ASTH/PEF/LOW");
    }

    @Test
    void the_red_zone_is_yellow_where_no_rule_takes_it_and_the_best_is_shared_either_way() {
        assertThat(RuleBench.withRule("ASTH-1", "best", "500").value(0, "PEF", "100"))
                .containsExactly("YELLOW LOW @0");
        RuleBench other = RuleBench.withRules(Map.of("ASTH-1", Map.of(), "ASTH-2", BEST));
        assertThat(other.value(0, "PEF", "300")).containsExactly("YELLOW LOW @0");
    }

    @Test
    void it_clears_five_percent_of_the_best_above_the_zone_twice() {
        bench.value(0, "PEF", "240");
        bench.value(20, "PEF", "424");
        bench.value(40, "PEF", "425");

        assertThat(bench.value(60, "PEF", "425")).containsExactly("CLEARED LOW @60");
    }

    @Test
    void what_is_rejected_absent_or_invalid_is_not_judged() {
        assertThat(bench.value(0, "PEF", "20", Quality.REJECTED)).isEmpty();
        assertThat(bench.absent(1, "PEF")).isEmpty();
        bench.value(2, "PEF", "450");
        bench.invalidate(2);

        assertThat(bench.value(3, "PEF", "300")).containsExactly("YELLOW LOW @3");
    }

    @Test
    void a_plan_sets_the_share() {
        RuleBench other =
                RuleBench.withRules(Map.of("ASTH-1", Map.of("best", new BigDecimal(500), "below", new BigDecimal(70))));

        assertThat(other.value(0, "PEF", "350")).isEmpty();
        assertThat(other.value(20, "PEF", "349")).containsExactly("YELLOW LOW @20");
    }
}
