package no.varde.alerts.rule.catalogue;

import static no.varde.alerts.rule.RuleBench.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Symptom;
import no.varde.testkit.Plans;
import org.junit.jupiter.api.Test;

/** All rules of the catalogue on some weeks of one patient, in any order of arrival. */
class ReplayTest {

    private final Set<String> spoke = new HashSet<>();

    /** After a crash the newest readings come again while what followed them is in the chart already. */
    @Test
    void what_is_evaluated_again_after_a_crash_says_what_it_said_the_first_time() {
        Random random = new Random(11);
        for (int round = 0; round < 4; round++) {
            List<RuleBench.Given> readings = readings(random);
            if (round % 2 == 1) {
                Collections.shuffle(readings, random);
            }
            RuleBench bench = bench();
            List<Set<String>> first = new ArrayList<>();
            readings.forEach(reading -> first.add(ids(bench.findings(reading))));

            for (int arrival = 0; arrival < readings.size(); arrival++) {
                assertThat(ids(bench.findings(readings.get(arrival), arrival)))
                        .as("round " + round + ", arrival " + arrival)
                        .isEqualTo(first.get(arrival));
            }
        }
        assertThat(spoke)
                .as("else the readings are too dull")
                .contains("HF-W1", "HF-W2", "HF-W3", "HF-W5", "TECH-4", "TR-1", "TR-2")
                .contains("NEWS-1", "NEWS-2", "NEWS-3", "NEWS-4", "LIM-3", "SYM-HF1", "SYM-HF2", "SYM-RED");
    }

    private static RuleBench bench() {
        Map<String, Map<String, BigDecimal>> rules = new HashMap<>();
        for (Rule rule : RuleCatalogue.ALL) {
            rules.put(rule.id(), Map.of());
        }
        rules.put("TR-1", Map.of("days", new BigDecimal(4)));
        rules.remove("PERS-3");
        return RuleBench.with(Plans.withRules("pat-1", "unit-1", Plans.defaultLimits(), rules));
    }

    private static List<RuleBench.Given> readings(Random random) {
        List<RuleBench.Given> readings = new ArrayList<>();
        int ill = 40 + random.nextInt(40);
        for (int i = 0; i < 90; i++) {
            int worse = i < ill ? 0 : 1;
            RuleBench.Given reading = RuleBench.at(i * 9 * HOUR + random.nextInt(3 * HOUR));
            reading.value("HEART_RATE", Integer.toString(75 + worse * 20 + random.nextInt(20)))
                    .value("RESP_RATE", Integer.toString(14 + worse * 6 + random.nextInt(6)))
                    .value("SPO2", Integer.toString(97 - worse * 2 - random.nextInt(3)))
                    .pressure(115 - worse * 10 + random.nextInt(15), 75)
                    .value("BODY_TEMP", "37." + random.nextInt(9))
                    .value(
                            "BODY_WEIGHT",
                            (random.nextInt(25) == 0 ? "90." : worse == 0 ? "80." : "82.") + random.nextInt(10))
                    .value("FEV1", (worse == 0 ? "2.0" : "1.5") + random.nextInt(10))
                    .code("ACVPU", "A")
                    .onOxygen(worse == 1 && random.nextBoolean());
            if (random.nextInt(8) == 0) {
                reading.symptoms(Symptom.values()[random.nextInt(Symptom.values().length)]);
            }
            readings.add(reading);
            if (i % 10 == 0) {
                readings.add(RuleBench.at(i * 9 * HOUR + 4 * HOUR).value("HEART_RATE", "135"));
            }
        }
        return readings;
    }

    private Set<String> ids(List<Finding> findings) {
        Set<String> ids = new HashSet<>();
        findings.forEach(finding -> {
            ids.add(finding.findingId());
            spoke.add(finding.ruleId());
        });
        return ids;
    }
}
