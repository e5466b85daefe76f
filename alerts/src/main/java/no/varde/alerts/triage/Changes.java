package no.varde.alerts.triage;

import java.time.Duration;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Evidence;
import no.varde.alerts.alert.Identity;
import no.varde.alerts.alert.Person;
import no.varde.alerts.alert.Phase;
import no.varde.alerts.alert.Step;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.Outcome;
import org.jspecify.annotations.Nullable;

/** Steps in the words of the contract: user ids for names, and no notes. */
final class Changes {

    private Changes() {}

    static AlertChanged of(Step step) {
        Alert alert = step.after();
        Identity identity = alert.identity();
        Evidence evidence = alert.evidence();
        return new AlertChanged(
                alert.alertId(),
                alert.version(),
                step.event(),
                alert.state(),
                alert.severity(),
                identity.category(),
                evidence.immediate(),
                identity.dedupKey(),
                identity.patientId(),
                identity.organisationId(),
                evidence.careUnitId(),
                evidence.ruleId(),
                identity.family(),
                identity.vital(),
                identity.side(),
                evidence.value(),
                evidence.limit(),
                user(step.actor()),
                user(alert.owner()),
                outcome(alert),
                evidence.measuredAt(),
                alert.marks().openedAt(),
                alert.dueAckAt(),
                Duration.between(evidence.measuredAt(), alert.marks().openedAt())
                        .toMillis(),
                step.at(),
                0,
                alert.marks().isSuppressed(),
                evidence.news2());
    }

    private static @Nullable String user(@Nullable Person person) {
        return person == null ? null : person.user();
    }

    private static @Nullable Outcome outcome(Alert alert) {
        return alert.ended() instanceof Phase.Resolved resolved ? resolved.outcome() : null;
    }
}
