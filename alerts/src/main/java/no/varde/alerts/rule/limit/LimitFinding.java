package no.varde.alerts.rule.limit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.DedupKey;
import no.varde.alerts.rule.FindingId;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Severity;

/** Puts a limit rule's conclusion into the words of the contract. */
record LimitFinding(Rule rule, Edge edge, MonitoringPlan plan, Instant now) {

    static final String FAMILY = "LIM";

    Finding raised(Crossing crossing) {
        return finding(Finding.Kind.RAISED, crossing.severity(), crossing.decisive());
    }

    Finding cleared(Severity was, List<Sample> calm) {
        return finding(Finding.Kind.CLEARED, was, calm);
    }

    private Finding finding(Finding.Kind kind, Severity severity, List<Sample> decisive) {
        Sample event = decisive.getLast();
        DedupKey key = DedupKey.ofPatient(plan.patientId(), FAMILY, event.vital(), edge.side());
        return new Finding(
                FindingId.of(key, kind, rule, event.readingId()),
                kind,
                key.text(),
                key.subject(),
                plan.patientId(),
                plan.organisationId(),
                plan.responsibleUnit(),
                rule.id(),
                rule.version(),
                FAMILY,
                event.vital(),
                edge.side(),
                severity,
                Category.CLINICAL,
                false,
                event.value(),
                event.code(),
                edge.limit(severity),
                edge.vital().unit().isEmpty() ? null : edge.vital().unit(),
                plan.version(),
                decisive.stream().map(Sample::readingId).toList(),
                event.measuredAt(),
                event.receivedAt(),
                now,
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null);
    }
}
