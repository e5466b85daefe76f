package no.varde.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Findings;
import no.varde.alerts.notice.NoticeStore;
import no.varde.alerts.notify.Channel;
import no.varde.alerts.notify.Contacts;
import no.varde.alerts.notify.EscalationRunner;
import no.varde.alerts.notify.EscalationStore;
import no.varde.alerts.notify.EscalationStore.EscalationState;
import no.varde.alerts.notify.NotificationSender;
import no.varde.alerts.notify.NotificationStore;
import no.varde.alerts.notify.NotifyMeters;
import no.varde.alerts.notify.NotifyProperties;
import no.varde.alerts.notify.Units;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.FindingTriage;
import no.varde.alerts.triage.PatientInbox;
import no.varde.alerts.triage.StepKeeper;
import no.varde.alerts.triage.Transactions;
import no.varde.alerts.triage.TriageMeters;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import no.varde.testkit.FindingMaker;
import no.varde.testkit.Ids;

/**
 * Triage, escalation and sending of a running application, by a clock that the test moves. It begins days ago, since
 * Kafka takes no records of the future.
 */
final class TimedTriage {

    private final HandClock clock =
            new HandClock(Instant.now().minus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS));
    private final RunningAlerts alerts;

    TimedTriage(RunningAlerts alerts) {
        this.alerts = alerts;
    }

    Instant now() {
        return clock.instant();
    }

    void forward(Duration time) {
        clock.forward(time);
    }

    void accept(Finding... findings) {
        new FindingTriage(
                        alerts.bean(AlertStore.class),
                        alerts.bean(NoticeStore.class),
                        alerts.bean(StepKeeper.class),
                        alerts.bean(Transactions.class),
                        alerts.bean(Findings.class),
                        PatientInbox.NONE,
                        alerts.bean(TriageMeters.class),
                        clock)
                .accept(List.of(findings));
    }

    /** Of a patient of its own. */
    Finding finding(Severity severity, String unit) {
        return FindingMaker.raised(severity, now())
                .patient(Ids.patient())
                .unit(unit)
                .make();
    }

    String alertOf(String unit) {
        return alertsOf(unit).getFirst();
    }

    List<String> alertsOf(String unit) {
        return alerts.bean(AlertStore.class).active(List.of(unit)).stream()
                .filter(alert -> unit.equals(alert.evidence().careUnitId())) // the platform may have alerts of its own
                .map(Alert::alertId)
                .toList();
    }

    EscalationState state(String alertId) {
        return alerts.bean(EscalationStore.class).find(alertId).orElseThrow();
    }

    /** Takes what is due, on that instance. */
    void takeDueOn(RunningAlerts instance) {
        new EscalationRunner(
                        instance.bean(EscalationStore.class),
                        instance.bean(Units.class),
                        instance.bean(Transactions.class),
                        instance.bean(NotifyMeters.class),
                        clock)
                .takeAll();
    }

    void takeDue() {
        takeDueOn(alerts);
    }

    void sendDue() {
        NotificationSender sender = new NotificationSender(
                alerts.bean(NotificationStore.class),
                alerts.beans(Channel.class),
                alerts.bean(Contacts.class),
                alerts.bean(NotifyProperties.class),
                alerts.bean(NotifyMeters.class),
                clock);
        while (sender.sendNext()) {
            // the next one
        }
    }
}
