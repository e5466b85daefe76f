package no.varde.standalone.body;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.varde.alerts.rule.Chart;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Evaluation;
import no.varde.alerts.rule.RuleSet;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.event.Severity;
import no.varde.contract.vitals.VitalsTable;

/** A person's measurements through the rules of the catalogue, without any device between. */
final class RulesBeside {

    private RulesBeside() {}

    /** What is raised between two instants, under the plan that the demo ward would give. */
    static List<Finding> raised(Body body, Instant from, Instant to) {
        return findings(body, from, to).stream()
                .filter(finding -> finding.kind() == Finding.Kind.RAISED)
                .toList();
    }

    /**
     * What a person would have to look at: a finding that opens an alert. What joins an open one is no more work, and a
     * RED stays open until somebody ends it.
     */
    static List<Finding> alerts(List<Finding> findings) {
        Map<String, Severity> open = new HashMap<>();
        List<Finding> alerts = new ArrayList<>();
        for (Finding finding : findings) {
            Severity was = open.get(finding.dedupKey());
            if (finding.kind() == Finding.Kind.CLEARED && was != Severity.RED) {
                open.remove(finding.dedupKey());
            } else if (finding.kind() == Finding.Kind.RAISED && finding.severity() != Severity.INFO) {
                if (was == null) {
                    alerts.add(finding);
                }
                open.put(finding.dedupKey(), was == Severity.RED ? was : finding.severity());
            }
        }
        return alerts;
    }

    static List<Finding> findings(Body body, Instant from, Instant to) {
        RuleSet rules = rules(body);
        Chart chart = new Chart();
        List<Finding> findings = new ArrayList<>();
        long arrival = 0;
        for (Measurement measured : body.measurements(from, to)) {
            Entry entry = Entry.of(reading(measured), arrival++);
            chart.add(entry);
            findings.addAll(Evaluation.of(chart, entry, entry.arrival(), rules, measured.at())
                    .findings());
            chart.trim();
        }
        return findings;
    }

    static RuleSet rules(Body body) {
        return RuleSet.of(RuleCatalogue.ALL, plan(body), VitalsTable.STANDARD);
    }

    static Reading reading(Measurement measured) {
        Stream<Reading.Value> numbers = measured.values().entrySet().stream()
                .map(each -> Reading.Value.of(
                        each.getKey(),
                        each.getValue(),
                        VitalsTable.STANDARD.get(each.getKey()).unit(),
                        Quality.GOOD));
        Stream<Reading.Value> codes =
                measured.codes().entrySet().stream().map(each -> Reading.Value.coded(each.getKey(), each.getValue()));
        return new Reading(
                "r-" + measured.at().getEpochSecond(),
                "pt-1",
                "dev-1",
                null,
                measured.at(),
                measured.at().plusSeconds(1),
                Stream.concat(numbers, codes).toList(),
                new Reading.Context(measured.onOxygen(), measured.symptoms(), null, List.of()),
                null);
    }

    private static MonitoringPlan plan(Body body) {
        return new MonitoringPlan(
                "pt-1",
                "org-1",
                1,
                MonitoringPlan.Status.ACTIVE,
                "unit-1",
                List.of(),
                body.programme().limits(),
                body.schedule(),
                body.programme().rules(),
                body.programme().news2Scale(),
                "doctor",
                body.anchor());
    }
}
