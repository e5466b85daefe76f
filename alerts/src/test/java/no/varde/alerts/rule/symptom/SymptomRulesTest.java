package no.varde.alerts.rule.symptom;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Symptom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SymptomRulesTest {

    private static final Map<String, Map<String, BigDecimal>> BOTH = Map.of("SYM-HF1", Map.of(), "SYM-HF2", Map.of());

    private final RuleBench bench = RuleBench.withRules(BOTH);

    @ParameterizedTest
    @EnumSource(Symptom.class)
    void each_code_is_as_urgent_as_the_catalogue_says(Symptom symptom) {
        List<String> found = switch (symptom) {
            case BREATHLESS_MORE, SWELLING_MORE, LIGHT_HEADED -> List.of("YELLOW @0");
            case WOKE_BREATHLESS, SLEPT_UPRIGHT, MUCH_WORSE -> List.of("RED @0");
            case CHEST_PAIN, FAINTED, CANNOT_SPEAK_SENTENCES, STROKE_SIGNS -> List.of("RED @0");
            default -> List.of();
        };

        assertThat(bench.arrives(RuleBench.at(0).symptoms(symptom))).isEqualTo(found);
    }

    @Test
    void red_flags_go_before_all_others_and_need_no_plan_that_names_them() {
        Finding finding = RuleBench.withDefaults()
                .findings(RuleBench.at(0).symptoms(Symptom.CHEST_PAIN, Symptom.NAUSEA))
                .getFirst();

        assertThat(finding.ruleId()).isEqualTo("SYM-RED");
        assertThat(finding.immediate()).isTrue();
        assertThat(finding.symptoms()).containsExactly(Symptom.CHEST_PAIN);
        assertThat(finding.readingIds()).containsExactly("r0");
    }

    @Test
    void symptoms_of_heart_failure_count_only_where_the_plan_asks_for_them() {
        assertThat(RuleBench.withDefaults().arrives(RuleBench.at(0).symptoms(Symptom.BREATHLESS_MORE)))
                .isEmpty();
        assertThat(RuleBench.withRule("SYM-HF1", "enabled", "0")
                        .arrives(RuleBench.at(0).symptoms(Symptom.BREATHLESS_MORE)))
                .isEmpty();
        assertThat(RuleBench.withRule("SYM-RED", "enabled", "0")
                        .arrives(RuleBench.at(0).symptoms(Symptom.CHEST_PAIN)))
                .isEmpty();
    }

    @Test
    void the_worse_symptom_is_said_beside_the_milder_one_of_the_same_alert() {
        List<Finding> found = bench.findings(
                RuleBench.at(0).symptoms(Symptom.LIGHT_HEADED, Symptom.SLEPT_UPRIGHT, Symptom.STROKE_SIGNS));

        assertThat(found)
                .extracting(Finding::severity)
                .containsExactlyInAnyOrder(Severity.YELLOW, Severity.RED, Severity.RED);
        assertThat(found).extracting(Finding::dedupKey).containsOnly("PATIENT:pat-1/SYM/-/-");
        assertThat(found).extracting(Finding::immediate).containsExactlyInAnyOrder(false, false, true);
        assertThat(found).extracting(Finding::findingId).doesNotHaveDuplicates();
    }

    @Test
    void a_symptom_is_said_of_the_reading_that_reports_it_alone() {
        bench.arrives(RuleBench.at(0).symptoms(Symptom.SWELLING_MORE));

        assertThat(bench.value(5, "HEART_RATE", "70")).isEmpty();
        assertThat(bench.arrives(RuleBench.at(0).symptoms(Symptom.SWELLING_MORE)))
                .as("a repeat")
                .containsExactly("YELLOW @0");
    }

    @Test
    void no_good_number_ends_what_somebody_felt() {
        bench.arrives(RuleBench.at(0).value("HEART_RATE", "70").symptoms(Symptom.MUCH_WORSE));

        for (int minute = 1; minute < 10; minute++) {
            assertThat(bench.value(minute, "HEART_RATE", "70")).isEmpty();
        }
    }

    @Test
    void a_late_red_symptom_stays_red_and_a_late_yellow_one_joins_the_late_row() {
        bench.value(600, "HEART_RATE", "70");

        assertThat(bench.findings(RuleBench.at(0).symptoms(Symptom.FAINTED).after(Duration.ofHours(9))))
                .extracting(Finding::dedupKey)
                .containsExactly("PATIENT:pat-1/SYM/-/-");
        assertThat(bench.findings(RuleBench.at(1).symptoms(Symptom.LIGHT_HEADED).after(Duration.ofHours(9))))
                .extracting(Finding::dedupKey)
                .containsExactly("PATIENT:pat-1/LATE/-/-");
    }

    @Test
    void values_of_the_same_reading_do_not_matter_even_if_they_are_rejected() {
        assertThat(bench.arrives(RuleBench.at(0)
                        .value("HEART_RATE", "400", Quality.REJECTED)
                        .symptoms(Symptom.BREATHLESS_MORE)))
                .containsExactly("YELLOW @0");
    }

    @Test
    void a_reading_that_a_person_marked_as_invalid_says_nothing_more() {
        RuleBench.Given reading = RuleBench.at(0).symptoms(Symptom.CHEST_PAIN);
        bench.arrives(reading);
        bench.invalidate(0);

        assertThat(bench.arrives(reading)).isEmpty();
    }
}
