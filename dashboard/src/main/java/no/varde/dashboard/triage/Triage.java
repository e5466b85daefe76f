package no.varde.dashboard.triage;

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
        return recorded(
                clinician, alerts.acknowledge(clinician, alertId, version), AuditEntry.Action.ALERT_ACKNOWLEDGED);
    }

    Answer resolve(Clinician clinician, String alertId, long version, AlertsClient.Resolution resolution) {
        return recorded(
                clinician, alerts.resolve(clinician, alertId, version, resolution), AuditEntry.Action.ALERT_RESOLVED);
    }

    private Answer recorded(Clinician clinician, Answer answer, AuditEntry.Action action) {
        if (answer instanceof Answer.Done done) {
            Alert alert = done.alert();
            access.find(clinician, alert.patientId())
                    .ifPresent(patient -> audit.record(entry(clinician, patient, action, alert.alertId())));
        }
        return answer;
    }

    private static AuditEntry entry(Clinician clinician, Patient patient, AuditEntry.Action action, String alertId) {
        return new AuditEntry(
                clinician.staff().username(),
                clinician.staff().roles(),
                patient.careUnitId(),
                patient.organisationId(),
                patient.patientId(),
                action,
                alertId,
                null);
    }
}
