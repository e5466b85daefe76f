package no.varde.dashboard.triage;

import java.util.Optional;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.access.PatientAccess;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.AlertsClient;
import no.varde.dashboard.alerts.Answer;
import no.varde.dashboard.audit.AuditEntry;
import no.varde.dashboard.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Takes and ends alerts of patients whom the clinician may see, and writes down who did. */
@Component
final class Triage {

    private final AlertsClient alerts;
    private final PatientAccess access;
    private final AuditLog audit;

    Triage(AlertsClient alerts, PatientAccess access, AuditLog audit) {
        this.alerts = alerts;
        this.access = access;
        this.audit = audit;
    }

    Answer acknowledge(Clinician clinician, String alertId, long version) {
        return find(clinician, alertId, AuditEntry.Action.ALERT_ACKNOWLEDGED).isEmpty()
                ? new Answer.Missing()
                : alerts.acknowledge(clinician, alertId, version);
    }

    Answer resolve(Clinician clinician, String alertId, long version, AlertsClient.Resolution resolution) {
        return find(clinician, alertId, AuditEntry.Action.ALERT_RESOLVED).isEmpty()
                ? new Answer.Missing()
                : alerts.resolve(clinician, alertId, version, resolution);
    }

    /** @return empty unless the clinician may see the alert's patient */
    Optional<Found> look(Clinician clinician, String alertId) {
        return find(clinician, alertId, AuditEntry.Action.ALERT_VIEWED);
    }

    /** An alert and the patient it is about. */
    record Found(Alert alert, Patient patient) {}

    /** Written down before it is shown or changed; a change that {@code alerts} then refuses has an entry too. */
    private Optional<Found> find(Clinician clinician, String alertId, AuditEntry.Action action) {
        Optional<Found> found = alerts.find(clinician, alertId)
                .flatMap(alert -> access.find(clinician, alert.patientId()).map(patient -> new Found(alert, patient)));
        found.ifPresent(one -> audit.record(AuditEntry.of(clinician, one.patient(), action, alertId)));
        return found;
    }
}
