package no.varde.standalone.body;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import no.varde.contract.vitals.VitalsTable;

/** A person's measurements through the rules of the catalogue, without any device between. */
final class RulesBeside {

    private RulesBeside() {}

    /** What is raised between two instants, under the plan that the demo ward would give. */
    static List<Finding> raised(Body body, Instant from, Instant to) {
        RuleSet rules = RuleSet.of(RuleCatalogue.ALL, plan(body), VitalsTable.STANDARD);
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
        return findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.RAISED)
                .toList();
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
                null,
                body.programme().rules(),
                body.programme().news2Scale(),
                "doctor",
                body.anchor());
    }
}
