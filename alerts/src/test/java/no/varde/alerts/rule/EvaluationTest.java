package no.varde.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import no.varde.testkit.Plans;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void a_reading_seen_again_says_the_same_under_the_same_id() {
        RuleBench bench = RuleBench.withDefaults();
        RuleBench.Given red = RuleBench.at(0).value("SPO2", "88");
        List<Finding> first = bench.findings(red);
        bench.findings(RuleBench.at(1).value("SPO2", "97"));

        assertThat(bench.findings(red))
                .extracting(Finding::findingId)
                .containsExactly(first.getFirst().findingId());
    }

    @Test
    void whatever_is_found_in_measurement_order_is_found_in_any_order_of_arrival() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            List<RuleBench.Given> readings = random(random, 12);
            Set<String> inOrder = raised(readings);
            Collections.shuffle(readings, random);

            assertThat(raised(readings)).as("round " + round).containsAll(inOrder);
        }
    }

    /** After a crash the newest readings come again while what followed them is in the chart already. */
    @Test
    void what_is_evaluated_again_after_a_crash_says_what_it_said_the_first_time() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<RuleBench.Given> readings = random(random, 14);
            Collections.shuffle(readings, random);
            RuleBench bench = RuleBench.withDefaults();
            List<Set<String>> first = new ArrayList<>();
            readings.forEach(reading -> first.add(ids(bench.findings(reading))));

            for (int arrival = 0; arrival < readings.size(); arrival++) {
                assertThat(ids(bench.findings(readings.get(arrival), arrival)))
                        .as("round " + round + ", arrival " + arrival)
                        .isEqualTo(first.get(arrival));
            }
        }
    }

    @Test
    void two_readings_of_one_instant_are_two() {
        RuleBench bench = RuleBench.withDefaults();
        bench.findings(RuleBench.at(0).value("HEART_RATE", "101"));

        assertThat(bench.findings(RuleBench.at(0).named("other").value("HEART_RATE", "101")))
                .isNotEmpty();
    }

    @Test
    void a_finding_says_by_which_rule_and_plan_and_from_what_it_came() {
        RuleBench bench = RuleBench.withDefaults();
        bench.value(0, "HEART_RATE", "105");
        Finding finding =
                bench.findings(RuleBench.at(5).value("HEART_RATE", "104")).getFirst();

        assertThat(finding.ruleId()).isEqualTo("LIM-2");
        assertThat(finding.ruleVersion()).isEqualTo(1);
        assertThat(finding.planVersion()).isEqualTo(1);
        assertThat(finding.dedupKey()).isEqualTo("PATIENT:pat-1/LIM/HEART_RATE/HIGH");
        assertThat(finding.readingIds()).containsExactly("r0", "r5");
        assertThat(finding.deviceId()).isEqualTo("dev-1");
        assertThat(finding.limit()).isEqualTo(new BigDecimal(101));
        assertThat(finding.unit()).isEqualTo("/min");
    }

    @Test
    void what_comes_hours_late_makes_one_yellow_row_whatever_it_says() {
        RuleBench bench = RuleBench.withDefaults();
        bench.value(21 * RuleBench.DAY, "SPO2", "97");
        Set<String> keys = new HashSet<>();
        for (int day = 0; day < 21; day++) {
            for (Finding finding : bench.findings(RuleBench.at(day * RuleBench.DAY)
                    .value("SPO2", "85")
                    .after(Duration.ofDays(21 - day).plusMinutes(1)))) {
                keys.add(finding.dedupKey());
                assertThat(finding.severity()).isEqualTo(Severity.YELLOW);
                assertThat(finding.immediate()).isFalse();
                assertThat(finding.repeatAfterMinutes()).isNull();
            }
        }
        assertThat(keys).containsExactly("PATIENT:pat-1/LATE/-/-");
    }

    @Test
    void a_late_red_that_is_the_newest_of_its_vital_is_red() {
        RuleBench bench = RuleBench.withDefaults();

        assertThat(bench.arrives(RuleBench.at(0).value("SPO2", "85").after(Duration.ofHours(5))))
                .containsExactly("RED LOW @0");
    }

    @Test
    void four_hours_are_not_late() {
        RuleBench bench = RuleBench.withDefaults();
        bench.value(60, "SPO2", "97");

        assertThat(bench.arrives(RuleBench.at(0).value("SPO2", "85").after(Duration.ofHours(4))))
                .containsExactly("RED LOW @0");
        assertThat(bench.arrives(RuleBench.at(1)
                        .value("SPO2", "85")
                        .after(Duration.ofHours(4).plusSeconds(1))))
                .containsExactly("YELLOW LOW @1");
    }

    @Test
    void a_reading_that_a_person_marked_as_invalid_counts_no_more() {
        RuleBench bench = RuleBench.withDefaults();
        bench.value(0, "HEART_RATE", "105");
        bench.invalidate(0);

        assertThat(bench.value(5, "HEART_RATE", "105")).isEmpty();
    }

    @Test
    void a_plan_switches_off_a_rule_that_otherwise_always_runs() {
        RuleBench bench = RuleBench.with(Plans.withRules(
                "pat-1",
                "unit-1",
                Plans.defaultLimits(),
                Map.of("LIM-1", Map.of("enabled", BigDecimal.ZERO), "NO-SUCH", Map.of())));

        assertThat(bench.value(0, "SPO2", "85")).isEmpty();
    }

    private static List<RuleBench.Given> random(Random random, int many) {
        List<RuleBench.Given> readings = new ArrayList<>();
        for (int minute = 0; minute < many; minute++) {
            readings.add(RuleBench.at(minute).value("HEART_RATE", Integer.toString(90 + random.nextInt(50))));
        }
        return readings;
    }

    private static Set<String> raised(List<RuleBench.Given> readings) {
        RuleBench bench = RuleBench.withDefaults();
        Set<String> ids = new HashSet<>();
        for (RuleBench.Given reading : readings) {
            bench.findings(reading).stream()
                    .filter(finding -> finding.kind() == Finding.Kind.RAISED)
                    .forEach(finding -> ids.add(finding.findingId()));
        }
        return ids;
    }

    private static Set<String> ids(List<Finding> findings) {
        Set<String> ids = new HashSet<>();
        findings.forEach(finding -> ids.add(finding.findingId()));
        return ids;
    }
}
