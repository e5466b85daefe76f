package no.varde.alerts.rule.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NEWS-1, NEWS-2 and NEWS-3. */
class ScoreBandTest {

    private final RuleBench bench = NewsBench.all();

    @ParameterizedTest
    @CsvSource({
        "70, 16, 97, 0, ''",
        "115, 22, 97, 4, ''",
        "131, 16, 97, 3, NEWS-3",
        "131, 16, 94, 4, NEWS-3",
        "131, 22, 97, 5, NEWS-2",
        "131, 25, 97, 6, NEWS-2",
        "115, 22, 94, 5, NEWS-2",
        "131, 25, 95, 7, NEWS-1",
        "131, 25, 91, 9, NEWS-1"
    })
    void only_the_worst_of_the_bands_speaks(String pulse, String respiration, String spo2, int score, String rule) {
        List<Finding> found = bench.findings(RuleBench.at(0)
                .value("HEART_RATE", pulse)
                .value("RESP_RATE", respiration)
                .value("SPO2", spo2)
                .value("BP_SYSTOLIC", "120")
                .value("BODY_TEMP", "37.0")
                .code("ACVPU", "A")
                .onOxygen(false));

        assertThat(found).extracting(Finding::ruleId).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.value()).isEqualTo(BigDecimal.valueOf(score));
            assertThat(finding.news2()).isEqualTo(score);
        });
    }

    @Test
    void a_high_score_goes_before_all_and_a_single_3_is_taken_within_half_an_hour() {
        Finding high = bench.findings(NewsBench.set(0, "131", "25")
                        .value("O2_SUPPLEMENT", "0")
                        .named("high")
                        .onOxygen(true))
                .getFirst();
        assertThat(high.ruleId()).isEqualTo("NEWS-1");
        assertThat(high.immediate()).isTrue();

        Finding medium = NewsBench.all().findings(NewsBench.set(0, "131", "22")).getFirst();
        assertThat(medium.severity().name()).isEqualTo("RED");
        assertThat(medium.immediate()).isFalse();
        assertThat(medium.ackWithinMinutes()).isNull();

        Finding single = NewsBench.all().findings(NewsBench.set(0, "131")).getFirst();
        assertThat(single.severity().name()).isEqualTo("YELLOW");
        assertThat(single.ackWithinMinutes()).isEqualTo(30);
        assertThat(single.dedupKey())
                .isEqualTo(high.dedupKey())
                .isEqualTo(medium.dedupKey())
                .isEqualTo("PATIENT:pat-1/NEWS/-/-");
    }

    @Test
    void a_finding_says_the_sub_scores_the_scale_and_the_algorithm() {
        Finding finding =
                bench.findings(NewsBench.set(0, "131", "22").onOxygen(true)).getFirst();

        assertThat(finding.inputs())
                .containsEntry("PULSE", BigDecimal.valueOf(3))
                .containsEntry("RESPIRATION_RATE", BigDecimal.valueOf(2))
                .containsEntry("AIR_OR_OXYGEN", BigDecimal.valueOf(2))
                .containsEntry("CONSCIOUSNESS", BigDecimal.ZERO)
                .containsEntry("scale", BigDecimal.ONE)
                .containsEntry("algorithm", BigDecimal.ONE)
                .containsEntry("complete", BigDecimal.ONE);
    }

    @Test
    void an_incomplete_set_counts_with_its_lower_bound() {
        assertThat(bench.value(0, "HEART_RATE", "131")).containsExactly("YELLOW @0");
        Finding finding =
                bench.findings(RuleBench.at(5).value("RESP_RATE", "25")).getFirst();

        assertThat(finding.ruleId()).isEqualTo("NEWS-2");
        assertThat(finding.value()).isEqualTo("6");
        assertThat(finding.inputs()).containsEntry("complete", BigDecimal.ZERO).doesNotContainKey("SPO2");
        assertThat(finding.readingIds()).containsExactly("r0", "r5");
    }

    @Test
    void values_of_30_minutes_make_one_set_and_older_ones_are_not_in_it() {
        bench.value(0, "HEART_RATE", "131");
        assertThat(bench.value(30, "RESP_RATE", "25")).containsExactly("RED @30");
        assertThat(bench.value(31, "RESP_RATE", "25")).containsExactly("YELLOW @31");
    }

    @Test
    void the_reading_that_spoke_of_oxygen_is_among_those_that_decided() {
        bench.arrives(RuleBench.at(0).value("GLUCOSE_MMOL", "5.0").onOxygen(true));
        bench.value(1, "RESP_RATE", "21");
        Finding finding =
                bench.findings(RuleBench.at(2).value("HEART_RATE", "91")).getFirst();

        assertThat(finding.ruleId()).isEqualTo("NEWS-2");
        assertThat(finding.readingIds()).containsExactly("r0", "r1", "r2");
    }

    @Test
    void the_scale_is_the_plans() {
        assertThat(NewsBench.all().value(0, "SPO2", "90")).containsExactly("YELLOW @0");
        RuleBench scale2 = NewsBench.withScale2("NEWS-3");
        assertThat(scale2.value(0, "SPO2", "90")).isEmpty();
        assertThat(scale2.value(1, "SPO2", "97")).as("oxygen not known").isEmpty();
        Finding finding = scale2.findings(RuleBench.at(2).value("SPO2", "97").onOxygen(true)).stream()
                .findFirst()
                .orElse(null);
        assertThat(finding).as("3 and 2 for oxygen are medium").isNull();
        RuleBench medium = NewsBench.withScale2("NEWS-2");
        assertThat(medium.findings(RuleBench.at(2).value("SPO2", "97").onOxygen(true)))
                .singleElement()
                .satisfies(one -> assertThat(one.inputs()).containsEntry("scale", BigDecimal.valueOf(2)));
    }

    @Test
    void a_reading_without_anything_to_score_says_nothing_of_an_earlier_one() {
        bench.value(0, "HEART_RATE", "131");

        assertThat(bench.value(1, "BODY_WEIGHT", "80")).isEmpty();
        assertThat(bench.absent(2, "RESP_RATE")).isEmpty();
        assertThat(bench.value(3, "RESP_RATE", "200", Quality.REJECTED)).isEmpty();
    }

    @Test
    void a_suspect_value_scores_and_a_rejected_or_invalid_one_does_not() {
        assertThat(bench.value(0, "HEART_RATE", "225", Quality.SUSPECT)).containsExactly("YELLOW @0");
        bench.invalidate(0);
        bench.value(1, "HEART_RATE", "400", Quality.REJECTED);
        assertThat(bench.value(2, "RESP_RATE", "25")).containsExactly("YELLOW @2");
    }

    @Test
    void a_late_value_completes_the_set_of_what_came_after_it_and_a_repeat_says_the_same() {
        bench.value(10, "RESP_RATE", "25");
        RuleBench.Given late = RuleBench.at(5).value("HEART_RATE", "131").after(Duration.ofHours(1));

        assertThat(bench.arrives(late)).containsExactly("YELLOW @5", "RED @10");
        assertThat(bench.value(10, "RESP_RATE", "25")).containsExactly("RED @10");
    }

    @Test
    void it_is_over_when_all_that_scored_was_measured_again_twice_and_is_well() {
        bench.arrives(NewsBench.set(0, "131", "25").onOxygen(true));

        assertThat(bench.value(60, "HEART_RATE", "80")).isEmpty();
        assertThat(bench.value(61, "HEART_RATE", "80"))
                .as("nobody counted the respiration")
                .isEmpty();
        assertThat(bench.value(62, "RESP_RATE", "16")).as("nor knows of oxygen").isEmpty();
        assertThat(bench.arrives(RuleBench.at(63).value("HEART_RATE", "80").onOxygen(false)))
                .isEmpty();
        assertThat(bench.value(64, "HEART_RATE", "80")).containsExactly("CLEARED @64");
    }

    @Test
    void a_score_of_4_is_over_and_a_single_3_or_a_doubtful_value_is_not() {
        bench.arrives(NewsBench.set(0, "131", "22"));

        assertThat(bench.arrives(NewsBench.set(60, "115", "22").named("suspect").value("SPO2", "97", Quality.SUSPECT)))
                .isEmpty();
        assertThat(bench.arrives(NewsBench.set(61, "115", "22"))).isEmpty();
        assertThat(bench.arrives(NewsBench.set(62, "70", "25"))).containsExactly("YELLOW @62");
        assertThat(bench.arrives(NewsBench.set(100, "115", "22"))).isEmpty();
        assertThat(bench.arrives(NewsBench.set(101, "115", "22"))).containsExactly("CLEARED @101");
    }

    @Test
    void a_band_counts_only_where_the_plan_names_its_rule() {
        assertThat(NewsBench.with("NEWS-1").arrives(NewsBench.set(0, "131", "25")))
                .isEmpty();
        assertThat(RuleBench.withDefaults().value(0, "HEART_RATE", "130.4")).isEmpty();
        assertThat(RuleBench.withRule("NEWS-3", "enabled", "0").value(0, "HEART_RATE", "131"))
                .isEmpty();
    }
}
