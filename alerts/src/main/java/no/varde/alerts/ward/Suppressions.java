package no.varde.alerts.ward;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Step;
import no.varde.alerts.alert.Suppression;
import no.varde.alerts.alert.UnitChange;
import no.varde.alerts.inhibition.Inhibition;
import no.varde.alerts.inhibition.Situation;
import no.varde.alerts.patient.FollowedPatient;
import no.varde.alerts.patient.PatientStore;
import no.varde.alerts.triage.Aftermath;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.StepKeeper;

/**
 * Judges all active alerts of a patient anew whenever one of them takes a step: which are held back, and which belong to
 * another unit by now. In the transaction of the step, so that an alert and what it holds back are never seen apart.
 */
public final class Suppressions implements Aftermath {

    /** Steps that come from here: they need no second look. */
    private static final Set<String> OWN = Set.of("suppressed", "unsuppressed", "moved");

    private final AlertStore alerts;
    private final PatientStore patients;
    private final SilenceStore silences;
    private final PlatformStore platform;
    private final Supplier<StepKeeper> keeper;

    /** @param keeper asked for late: it calls what it is asked for here */
    public Suppressions(
            AlertStore alerts,
            PatientStore patients,
            SilenceStore silences,
            PlatformStore platform,
            Supplier<StepKeeper> keeper) {
        this.alerts = alerts;
        this.patients = patients;
        this.silences = silences;
        this.platform = platform;
        this.keeper = keeper;
    }

    @Override
    public void follows(Step step) {
        String patientId = step.after().identity().patientId();
        if (patientId != null && !OWN.contains(step.event())) {
            judge(patientId, step.at());
        }
    }

    /** Called inside a transaction; locks the patient, then the alerts in the order of their ids. */
    public void judge(String patientId, Instant now) {
        patients.hold(patientId);
        List<Alert> active = alerts.lockActive(patientId);
        if (active.isEmpty()) {
            return;
        }
        Optional<FollowedPatient> patient = patients.find(patientId);
        List<Alert> settled = active.stream()
                .map(alert -> patient.map(it -> inUnitOf(it, alert, now)).orElse(alert))
                .toList();
        Situation situation = new Situation(
                platform.isRaised(PlatformFinding.BLIND_SPOT),
                patient.map(FollowedPatient::status).orElse(null),
                silences.running(patientId, now));
        Map<String, String> reasons = Inhibition.reasons(settled, situation);
        for (Alert alert : settled) {
            String reason = reasons.get(alert.alertId());
            keeper.get().keep(reason == null ? Suppression.lift(alert, now) : Suppression.suppress(alert, reason, now));
        }
    }

    /** A finding under a plan newer than the one known here knows the unit better. */
    private Alert inUnitOf(FollowedPatient patient, Alert alert, Instant now) {
        if (alert.evidence().planVersion() > patient.planVersion()) {
            return alert;
        }
        List<Step> moved = keeper.get().keep(UnitChange.move(alert, patient.responsibleUnit(), now));
        return moved.isEmpty() ? alert : moved.getLast().after();
    }
}
