package no.varde.alerts.rule.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every disease rule, each shown by a course of readings that it says something of. */
class DiseaseRulesTest {

    static Stream<Course> courses() {
        return Stream.of(
                new Course("DM-H1", Map.of(), glucose(0, "3.5"), glucose(30, "3.6"), glucose(60, "6")),
                new Course("DM-H2", Map.of(), glucose(0, "2.5"), glucose(30, "2.6")),
                new Course("DM-G1", Map.of(), glucose(0, "11"), glucose(9, "8"), glucose(20, "12"), glucose(30, "11")),
                new Course("DM-G2", Map.of(), glucose(0, "15"), glucose(60, "8"), glucose(130, "15")),
                new Course("BP-HOME-MEAN", Map.of("readings", BigDecimal.TWO, "further", BigDecimal.ONE), week()),
                new Course("BP-CRISIS", Map.of(), bp(0, 185, 90), bp(6, 186, 90), bp(20, 150, 90)),
                new Course("BP-LOW", Map.of(), bp(0, 88, 60), bp(10, 89, 60)),
                new Course("COPD-1", Map.of(), new Step(0, Map.of("SPO2", "88")), new Step(1, Map.of("SPO2", "87"))),
                new Course("ASTH-1", best(), new Step(0, Map.of("PEF", "300")), new Step(30, Map.of("PEF", "310"))),
                new Course("ASTH-2", best(), new Step(0, Map.of("PEF", "200")), new Step(30, Map.of("PEF", "210"))),
                new Course("PREG-1", Map.of(), bp(0, 145, 80), bp(20, 146, 80)),
                new Course("PREG-2", Map.of(), bp(0, 165, 80), bp(20, 166, 80)),
                new Course("PREG-3", Map.of(), bp(0, 145, 80, Symptom.HEADACHE), bp(20, 146, 80)),
                new Course("INR-1", range(), new Step(0, Map.of("INR", "6")), new Step(10, Map.of("INR", "4"))));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_reading_seen_again_says_the_same_under_the_same_id(Course course) {
        RuleBench bench = course.bench();
        List<List<String>> first = new ArrayList<>();
        course.givens(Quality.GOOD).forEach(given -> first.add(ids(bench.findings(given))));
        assertThat(first).anyMatch(ids -> !ids.isEmpty());

        List<RuleBench.Given> again = course.givens(Quality.GOOD);
        for (int arrival = 0; arrival < again.size(); arrival++) {
            assertThat(ids(bench.findings(again.get(arrival), arrival))).isEqualTo(first.get(arrival));
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void what_is_found_in_measurement_order_is_found_in_any_order_of_arrival(Course course) {
        Set<String> inOrder = course.raised(course.givens(Quality.GOOD));
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            List<RuleBench.Given> shuffled = course.givens(Quality.GOOD);
            Collections.shuffle(shuffled, random);

            assertThat(course.raised(shuffled)).as("round " + round).containsAll(inOrder);
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_doubtful_value_counts_like_a_good_one_and_a_rejected_or_absent_one_not_at_all(Course course) {
        assertThat(course.raised(course.givens(Quality.SUSPECT))).isEqualTo(course.raised(course.givens(Quality.GOOD)));
        assertThat(course.raised(course.givens(Quality.REJECTED))).isEmpty();
        assertThat(course.raised(course.givens(null))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_reading_that_was_marked_as_invalid_counts_no_more(Course course) {
        RuleBench bench = course.bench();
        for (RuleBench.Given given : course.givens(Quality.GOOD)) {
            bench.findings(given);
        }
        course.steps().forEach(step -> bench.invalidate(step.minute()));

        for (RuleBench.Given given : course.givens(Quality.GOOD)) {
            assertThat(bench.findings(given)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_plan_that_does_not_name_it_or_switches_it_off_runs_none_of_it(Course course) {
        Map<String, BigDecimal> off = new HashMap<>(course.parameters());
        off.put("enabled", BigDecimal.ZERO);

        assertThat(new Course(course.rule(), off, course.steps()).raised(course.givens(Quality.GOOD)))
                .isEmpty();
        assertThat(new Course("NO-SUCH", Map.of(), course.steps()).raised(course.givens(Quality.GOOD)))
                .isEmpty();
    }

    record Course(String rule, Map<String, BigDecimal> parameters, List<Step> steps) {

        Course(String rule, Map<String, BigDecimal> parameters, Step... steps) {
            this(rule, parameters, List.of(steps));
        }

        RuleBench bench() {
            return RuleBench.withRules(Map.of(rule, parameters));
        }

        /** With all values of that quality; of none with no values. */
        List<RuleBench.Given> givens(@Nullable Quality quality) {
            return new ArrayList<>(
                    steps.stream().map(step -> step.given(quality)).toList());
        }

        /** Ids of what was raised, but for what is said of REJECTED values as such. */
        Set<String> raised(List<RuleBench.Given> givens) {
            RuleBench bench = bench();
            Set<String> ids = new HashSet<>();
            for (RuleBench.Given given : givens) {
                bench.findings(given).stream()
                        .filter(finding -> finding.kind() == Finding.Kind.RAISED)
                        .filter(finding -> !finding.ruleId().equals("TECH-3"))
                        .forEach(finding -> ids.add(finding.findingId()));
            }
            return ids;
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    record Step(int minute, Map<String, String> values, List<Symptom> symptoms) {

        Step(int minute, Map<String, String> values, Symptom... symptoms) {
            this(minute, values, Arrays.asList(symptoms));
        }

        RuleBench.Given given(@Nullable Quality quality) {
            RuleBench.Given given = RuleBench.at(minute).symptoms(symptoms.toArray(new Symptom[0]));
            values.forEach((vital, value) -> {
                if (quality == null) {
                    given.absent(vital);
                } else {
                    given.value(vital, value, quality);
                }
            });
            return given;
        }
    }

    private static Step glucose(int minute, String value) {
        return new Step(minute, Map.of("GLUCOSE_MMOL", value));
    }

    private static Step bp(int minute, int systolic, int diastolic, Symptom... symptoms) {
        return new Step(
                minute,
                Map.of("BP_SYSTOLIC", Integer.toString(systolic), "BP_DIASTOLIC", Integer.toString(diastolic)),
                symptoms);
    }

    private static Step[] week() {
        return new Step[] {bp(0, 150, 95), bp(RuleBench.DAY, 140, 90), bp(RuleBench.DAY + 5, 141, 91)};
    }

    private static Map<String, BigDecimal> best() {
        return Map.of("best", new BigDecimal(500));
    }

    private static Map<String, BigDecimal> range() {
        return Map.of("low", new BigDecimal(2), "high", new BigDecimal(3));
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::findingId).toList();
    }
}
