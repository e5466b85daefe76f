package no.varde.dashboard.triage;

import java.util.List;
import java.util.Optional;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.AlertsClient;
import no.varde.dashboard.alerts.AlertsUnavailable;
import no.varde.dashboard.alerts.Escalation;
import no.varde.dashboard.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Alerts with what {@code alerts} must be asked for one by one: who else was told, and what explains one. That neither is
 * known keeps no alert from being shown.
 */
@Component
public final class AlertViews {

    private static final Logger log = LoggerFactory.getLogger(AlertViews.class);

    private final AlertsClient alerts;

    AlertViews(AlertsClient alerts) {
        this.alerts = alerts;
    }

    /** @param siblings the patient's other alerts */
    public AlertView of(Alert alert, List<Alert> siblings, Clinician clinician, Wording wording) {
        AlertView view = AlertView.of(alert, siblings, wording, clinician.staff());
        return escalation(clinician, alert)
                .map(escalation -> view.with(escalation, wording))
                .orElse(view);
    }

    AlertView alone(Alert alert, Clinician clinician, Wording wording) {
        return of(alert, siblings(clinician, alert), clinician, wording);
    }

    /** The chain of an alert stops when somebody takes it. */
    private Optional<Escalation> escalation(Clinician clinician, Alert alert) {
        try {
            return alert.isOpen() ? alerts.escalation(clinician, alert.alertId()) : Optional.empty();
        } catch (AlertsUnavailable e) {
            log.warn("Who was told of an alert is not known: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private List<Alert> siblings(Clinician clinician, Alert alert) {
        String patientId = alert.patientId();
        if (!alert.isSuppressed() || patientId == null) {
            return List.of();
        }
        try {
            return alerts.ofPatient(clinician, patientId);
        } catch (AlertsUnavailable e) {
            log.warn("What explains an alert is not known: {}", e.getMessage());
            return List.of();
        }
    }
}
