package no.varde.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.Chart;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Evaluation;
import no.varde.alerts.rule.RuleSet;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.bench.rules.People;
import no.varde.contract.event.Reading;
import no.varde.contract.vitals.VitalsTable;

/** Readings that the pure rules judge in a second on one core, of patients with two weeks behind them. */
final class EngineSpeed implements Measurement {

    private static final int PATIENTS = 100;
    private static final int HISTORY = 4 * 14;
    private static final int TURNS = 4 * 7;
    private static final Duration MOST = Duration.ofSeconds(10);

    @Override
    public Measured measure(Surroundings around) {
        People people = new People();
        RuleSet rules = RuleSet.of(RuleCatalogue.ALL, people.plan(0), VitalsTable.STANDARD);
        List<List<Reading>> readings = new ArrayList<>();
        for (int turn = 0; turn < HISTORY + TURNS; turn++) {
            List<Reading> round = new ArrayList<>();
            for (int number = 0; number < PATIENTS; number++) {
                round.add(people.reading(number, turn));
            }
            readings.add(round);
        }
        Duration each = around.phase(MOST);
        around.say("judging readings by the pure rules for twice " + each.toSeconds() + " s");
        rate(rules, readings, each);
        double rate = rate(rules, readings, each);
        return Measured.number(
                "engineReadingsPerSecondPerCore",
                Math.round(rate),
                "pure rules, one thread, " + rules.size() + " rules of which " + People.RULES.size()
                        + " named by the plan",
                "%,.0f readings/s".formatted(rate));
    }

    /** Charts are made anew for each pass, outside the clock; a week of readings passes through them on it. */
    private static double rate(RuleSet rules, List<List<Reading>> readings, Duration each) {
        long nanos = 0;
        long judged = 0;
        while (nanos < each.toNanos()) {
            List<Chart> charts = new ArrayList<>();
            long arrival = 0;
            for (int number = 0; number < PATIENTS; number++) {
                Chart chart = new Chart();
                for (int turn = 0; turn < HISTORY; turn++) {
                    chart.add(Entry.of(readings.get(turn).get(number), arrival++));
                }
                charts.add(chart);
            }
            long start = System.nanoTime();
            for (int turn = HISTORY; turn < HISTORY + TURNS; turn++) {
                for (int number = 0; number < PATIENTS; number++) {
                    Entry entry = Entry.of(readings.get(turn).get(number), arrival++);
                    charts.get(number).add(entry);
                    Evaluation.of(charts.get(number), entry, entry.arrival(), rules, Instant.EPOCH);
                    charts.get(number).trim();
                    judged++;
                }
            }
            nanos += System.nanoTime() - start;
        }
        return judged * 1e9 / nanos;
    }
}
