package no.varde.alerts.notify;

import java.time.Instant;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Phase;
import no.varde.alerts.alert.Step;
import no.varde.alerts.escalation.Escalation;
import no.varde.alerts.escalation.EscalationFacts;
import no.varde.alerts.escalation.Unit;
import no.varde.alerts.triage.Aftermath;
import no.varde.alerts.triage.PatientInbox;
import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.EscalationChain.Tier;
import no.varde.contract.event.Severity;

/**
 * Begins an escalation whenever an alert comes to be open by a decision - it opened, got worse, came back, lost its
 * owner - and stops it when it is no longer open, or another alert explains it.
 */
final class EscalationStart implements Aftermath {

    private final EscalationStore store;
    private final Units units;
    private final PatientInbox inbox;

    EscalationStart(EscalationStore store, Units units, PatientInbox inbox) {
        this.store = store;
        this.units = units;
        this.inbox = inbox;
    }

    @Override
    public void follows(Step step) {
        Alert alert = step.after();
        if (!(alert.phase() instanceof Phase.Open open) || alert.marks().isSuppressed()) {
            store.stop(alert.alertId());
        } else if ((isDecided(alert) || step.event().equals("unsuppressed")) && alert.severity() != Severity.INFO) {
            begin(alert, open, step.at());
        }
    }

    private void begin(Alert alert, Phase.Open open, Instant now) {
        EscalationFacts facts = new EscalationFacts(tierOf(alert), now, open.dueAckAt());
        Unit unit = unitOf(units, alert);
        store.begin(alert.alertId(), facts, Escalation.of(facts, unit).begin());
        if (facts.isRed() && !unit.hours().isOpen(now)) {
            inbox.redOutsideHours(alert, now);
        }
    }

    static Unit unitOf(Units units, Alert alert) {
        CareUnitChanged known = units.find(alert.evidence().careUnitId());
        return known == null ? Unit.UNKNOWN : Unit.of(known);
    }

    /** Newer values alone do not begin anything anew. */
    private static boolean isDecided(Alert alert) {
        return alert.marks().decidedVersion() == alert.version();
    }

    private static Tier tierOf(Alert alert) {
        return switch (alert.severity()) {
            case RED -> alert.evidence().immediate() ? Tier.IMMEDIATE : Tier.RED;
            case YELLOW -> Tier.YELLOW;
            case TECH, INFO -> Tier.TECH;
        };
    }
}
