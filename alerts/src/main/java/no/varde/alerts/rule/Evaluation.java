package no.varde.alerts.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;

/**
 * All rules on one reading. A reading is judged as of its measuredAt; one that arrives late may also change what later
 * readings mean (it may be the second yellow of three), so those are judged again and whatever is new is said.
 */
public final class Evaluation {

    private final List<Rule> rules;

    public Evaluation(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * @param history with the reading in it
     * @param reading the samples of one reading
     * @return findings in measurement order; a reading seen before yields the ids that it yielded then
     */
    public List<Finding> of(History history, List<Sample> reading, MonitoringPlan plan, Instant now) {
        List<Finding> findings = new ArrayList<>();
        for (Sample sample : reading) {
            if (sample.isUsable()) {
                asOf(history, sample, plan, now).forEach(findings::add);
                findings.addAll(changedLater(history, sample, plan, now));
            }
        }
        findings.sort(Comparator.comparing(Finding::measuredAt));
        return List.copyOf(findings);
    }

    private List<Finding> changedLater(History history, Sample sample, MonitoringPlan plan, Instant now) {
        List<Sample> later = history.after(sample);
        if (later.isEmpty()) {
            return List.of();
        }
        History before = history.without(sample.readingId());
        Set<String> known = later.stream()
                .flatMap(event -> asOf(before, event, plan, now))
                .map(Finding::findingId)
                .collect(Collectors.toSet());
        return later.stream()
                .flatMap(event -> asOf(history, event, plan, now))
                .filter(finding -> !known.contains(finding.findingId()))
                .toList();
    }

    private Stream<Finding> asOf(History history, Sample event, MonitoringPlan plan, Instant now) {
        return rules.stream().flatMap(rule -> rule.evaluate(history, event, plan, now).stream());
    }
}
