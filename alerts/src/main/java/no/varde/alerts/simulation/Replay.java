package no.varde.alerts.simulation;

import java.util.List;
import no.varde.alerts.rule.Chart;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Evaluation;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleSet;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Reading;
import no.varde.contract.vitals.VitalsTable;

/**
 * Stored readings of one patient through the chart and the evaluation of the stream, as if the plan had been active all
 * the time. What the clock or a device's state would have said is left out: no reading says it.
 */
public record Replay(List<Rule> catalogue, VitalsTable vitals) {

    /** After so many readings others have their turn: a virtual thread that only computes is never interrupted. */
    private static final int AT_A_STRETCH = 500;

    public Replay {
        catalogue = List.copyOf(catalogue);
    }

    /** @param readings in order of arrival */
    @SuppressWarnings("ThreadPriorityCheck") // nothing waits for the yield: it is a courtesy
    public List<Episode> under(MonitoringPlan plan, List<Reading> readings) {
        RuleSet rules = RuleSet.of(catalogue, plan, vitals);
        Chart chart = new Chart();
        Episodes episodes = new Episodes();
        long arrival = 0;
        for (Reading reading : readings) {
            Entry entry = Entry.of(reading, arrival);
            chart.add(entry);
            Evaluation.of(chart, entry, arrival, rules, reading.receivedAt())
                    .findings()
                    .forEach(episodes::take);
            chart.trim();
            arrival++;
            if (arrival % AT_A_STRETCH == 0) {
                Thread.yield();
            }
        }
        return episodes.all();
    }
}
