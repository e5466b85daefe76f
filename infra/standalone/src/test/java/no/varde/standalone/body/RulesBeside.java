package no.varde.standalone.body;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.varde.alerts.rule.Evaluation;
import no.varde.alerts.rule.History;
import no.varde.alerts.rule.Sample;
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
        Evaluation evaluation = new Evaluation(RuleCatalogue.of(VitalsTable.STANDARD));
        List<Sample> history = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Measurement measured : body.measurements(from, to)) {
            List<Sample> samples = Sample.of(reading(measured));
            history.addAll(samples);
            findings.addAll(evaluation.of(History.of(history), samples, plan(body), measured.at()));
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
