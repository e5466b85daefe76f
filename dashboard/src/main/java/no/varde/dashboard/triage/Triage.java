package no.varde.dashboard.triage;

import java.util.Optional;
import no.varde.contract.event.Severity;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.access.PatientAccess;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.AlertsClient;
import no.varde.dashboard.alerts.AlertsUnavailable;
import no.varde.dashboard.alerts.Answer;
import no.varde.dashboard.alerts.Change;
import no.varde.dashboard.audit.AuditEntry;
import no.varde.dashboard.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on alerts of patients whom the clinician may see, and writes down who did. */
@Component
final class Triage {

    private static final Logger log = LoggerFactory.getLogger(Triage.class);

    private final AlertsClient alerts;
    private final PatientAccess access;
    private final AuditLog audit;

    Triage(AlertsClient alerts, PatientAccess access, AuditLog audit) {
        this.alerts = alerts;
        this.access = access;
        this.audit = audit;
    }

    Answer change(Clinician clinician, String alertId, long version, Change change) {
        return find(clinician, alertId, written(change)).isEmpty()
                ? new Answer.Missing()
                : alerts.change(clinician, alertId, version, change);
    }

    /** @return empty unless the clinician may see the alert's patient */
    Optional<Found> look(Clinician clinician, String alertId) {
        return find(clinician, alertId, AuditEntry.Action.ALERT_VIEWED);
    }

    /** A look at the whole of it, of which {@code alerts} is told where it is red. */
    Optional<Found> open(Clinician clinician, String alertId) {
        Optional<Found> found = look(clinician, alertId);
        found.map(Found::alert)
                .filter(alert -> alert.severity() == Severity.RED && alert.isLive())
                .ifPresent(alert -> seen(clinician, alert));
        return found;
    }

    /** That the word does not get through must not keep the alert from being read. */
    private void seen(Clinician clinician, Alert alert) {
        try {
            alerts.seen(clinician, alert.alertId());
        } catch (AlertsUnavailable e) {
            log.warn("That an alert was seen is not kept: {}", e.getMessage());
        }
    }

    /** An alert and the patient it is about; null for the platform. */
    record Found(Alert alert, @Nullable Patient patient) {}

    /**
     * Written down before it is shown or changed; a change that {@code alerts} then refuses has an entry too. What is
     * about the platform is nobody's record: its history in {@code alerts} says who did what.
     */
    private Optional<Found> find(Clinician clinician, String alertId, AuditEntry.Action action) {
        Alert alert = alerts.find(clinician, alertId).orElse(null);
        if (alert == null) {
            return Optional.empty();
        }
        if (alert.patientId() == null) {
            return clinician.staff().caresForPlatform() ? Optional.of(new Found(alert, null)) : Optional.empty();
        }
        Optional<Patient> patient = access.find(clinician, alert.patientId());
        patient.ifPresent(one -> audit.record(AuditEntry.of(clinician, one, action, alertId)));
        return patient.map(one -> new Found(alert, one));
    }

    private static AuditEntry.Action written(Change change) {
        return switch (change) {
            case Change.Acknowledge ignored -> AuditEntry.Action.ALERT_ACKNOWLEDGED;
            case Change.StartContact ignored -> AuditEntry.Action.ALERT_CONTACT_STARTED;
            case Change.ContactAttempt ignored -> AuditEntry.Action.ALERT_CONTACT_ATTEMPTED;
            case Change.Snooze ignored -> AuditEntry.Action.ALERT_SNOOZED;
            case Change.Resume ignored -> AuditEntry.Action.ALERT_RESUMED;
            case Change.Release ignored -> AuditEntry.Action.ALERT_RELEASED;
            case Change.TakeOver ignored -> AuditEntry.Action.ALERT_TAKEN_OVER;
            case Change.Resolve ignored -> AuditEntry.Action.ALERT_RESOLVED;
        };
    }
}
