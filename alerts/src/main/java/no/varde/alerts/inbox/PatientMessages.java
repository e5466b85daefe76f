package no.varde.alerts.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Step;
import no.varde.alerts.triage.Aftermath;
import no.varde.alerts.triage.PatientInbox;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import no.varde.contract.mqtt.InboxMessage;
import no.varde.contract.mqtt.InboxMessage.Zone;
import no.varde.contract.vitals.Text;

/** Says to the patient what alerts and findings mean for them, in the transaction of whatever caused it. */
public final class PatientMessages implements Aftermath, PatientInbox {

    /** Family of the single alert for readings that arrive hours after they were taken: no news to the patient. */
    private static final String LATE = "LATE";

    private static final String MISSING = "MISS";
    private static final Duration ZONE_SHOWN = Duration.ofHours(24);
    private static final Duration SHOWN = Duration.ofHours(12);
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final InboxStore store;
    private final Advice advice;

    public PatientMessages(InboxStore store, Advice advice) {
        this.store = store;
        this.advice = advice;
    }

    /** The zone of the alert's vital, where it is not the one that the patient knows. */
    @Override
    public void follows(Step step) {
        Alert alert = step.after();
        String patientId = alert.identity().patientId();
        String vital = alert.identity().vital();
        if (patientId == null || !isOfZones(alert) || alert.marks().decidedVersion() != alert.version()) {
            return;
        }
        Zone zone = zoneOf(store.activeOn(patientId, vital));
        Zone known = store.lastZone(patientId, vital).orElse(Zone.GREEN);
        // ended by a person while the value still stands: that does not make it a good one
        boolean falselyGreen = zone == Zone.GREEN && alert.marks().conditionActive();
        if (zone != known && !falselyGreen) {
            store.expireZones(patientId, vital, step.at());
            Text text = advice.of(patientId, zone).orElseGet(() -> StandardTexts.of(zone));
            String id = alert.alertId() + ".z" + alert.version();
            send(
                    patientId,
                    new InboxMessage(
                            id,
                            InboxMessage.Type.ZONE,
                            vital,
                            zone,
                            null,
                            step.at().plus(ZONE_SHOWN),
                            text),
                    step.at());
        }
    }

    @Override
    public void found(Finding finding, Instant now) {
        String patientId = finding.patientId();
        if (patientId == null
                || finding.kind() != Finding.Kind.RAISED
                || finding.family().equals(LATE)) {
            return;
        }
        Integer minutes = finding.repeatAfterMinutes();
        if (minutes != null) {
            measureAgain(patientId, finding, Duration.ofMinutes(minutes), now);
        } else if (finding.severity() == Severity.INFO && finding.family().equals(MISSING)) {
            String id = finding.findingId() + ".r";
            send(
                    patientId,
                    new InboxMessage(
                            id,
                            InboxMessage.Type.REMINDER,
                            finding.vital(),
                            null,
                            now,
                            now.plus(SHOWN),
                            StandardTexts.REMINDER),
                    now);
        }
    }

    @Override
    public void redOutsideHours(Alert alert, Instant now) {
        String patientId = alert.identity().patientId();
        if (patientId != null && isOfZones(alert)) {
            String id = alert.alertId() + ".m" + alert.version();
            send(
                    patientId,
                    new InboxMessage(
                            id,
                            InboxMessage.Type.MESSAGE,
                            alert.identity().vital(),
                            Zone.RED,
                            null,
                            now.plus(SHOWN),
                            StandardTexts.OUTSIDE_HOURS),
                    now);
        }
    }

    /** Once at a time: each red value of a monitor that measures every minute asks for the same. */
    private void measureAgain(String patientId, Finding finding, Duration after, Instant now) {
        Instant stillOpen = now.minus(after).minus(GRACE);
        boolean isLate = finding.measuredAt().isBefore(stillOpen);
        if (isLate || store.wasAskedSince(patientId, finding.vital(), stillOpen)) {
            return;
        }
        Instant dueBy = now.plus(after);
        String id = finding.findingId() + ".a";
        send(
                patientId,
                new InboxMessage(
                        id,
                        InboxMessage.Type.MEASURE_AGAIN,
                        finding.vital(),
                        null,
                        dueBy,
                        dueBy.plus(GRACE),
                        StandardTexts.MEASURE_AGAIN),
                now);
    }

    private void send(String patientId, InboxMessage message, Instant now) {
        store.add(patientId, message, now);
    }

    private static boolean isOfZones(Alert alert) {
        return alert.identity().category() == Category.CLINICAL
                && !alert.identity().family().equals(LATE);
    }

    private static Zone zoneOf(List<Severity> active) {
        if (active.contains(Severity.RED)) {
            return Zone.RED;
        }
        return active.contains(Severity.YELLOW) ? Zone.YELLOW : Zone.GREEN;
    }
}
