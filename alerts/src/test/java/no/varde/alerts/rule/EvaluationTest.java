package no.varde.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import org.junit.jupiter.api.Test;

/** What holds for every rule, whatever the order in which readings arrive. */
class EvaluationTest {

    @Test
    void a_reading_seen_again_says_the_same_under_the_same_id() {
        RuleBench bench = RuleBench.withDefaults();
        Sample red = sample(0, "SPO2", 88);
        List<Finding> first = bench.findings(red);
        bench.findings(sample(1, "SPO2", 97));

        assertThat(bench.findings(red))
                .extracting(Finding::findingId)
                .containsExactly(first.getFirst().findingId());
    }

    @Test
    void whatever_is_found_in_measurement_order_is_found_in_any_order_of_arrival() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            List<Sample> samples = new ArrayList<>();
            for (int minute = 0; minute < 12; minute++) {
                samples.add(sample(minute, "HEART_RATE", 90 + random.nextInt(50)));
            }
            Set<String> inOrder = ids(samples);
            Collections.shuffle(samples, random);

            assertThat(ids(samples)).as("round " + round).containsAll(inOrder);
        }
    }

    @Test
    void two_readings_of_one_instant_are_two() {
        RuleBench bench = RuleBench.withDefaults();
        bench.findings(sample(0, "HEART_RATE", 101));
        Sample same = sample(0, "HEART_RATE", 101);
        Sample other = new Sample(
                "other", same.vital(), same.measuredAt(), same.receivedAt(), same.value(), null, Quality.GOOD);

        assertThat(bench.findings(other)).isNotEmpty();
    }

    private static Set<String> ids(List<Sample> samples) {
        RuleBench bench = RuleBench.withDefaults();
        Set<String> ids = new HashSet<>();
        Stream<Finding> found = samples.stream().flatMap(sample -> bench.findings(sample).stream());
        found.map(Finding::findingId).forEach(ids::add);
        return ids;
    }

    private static Sample sample(int minute, String vital, int value) {
        return RuleBench.sample(minute, vital, new BigDecimal(value), null, Quality.GOOD);
    }
}
