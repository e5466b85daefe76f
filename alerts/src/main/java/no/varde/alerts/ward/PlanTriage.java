package no.varde.alerts.ward;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.varde.alerts.patient.PatientStore;
import no.varde.alerts.triage.Transactions;
import no.varde.contract.event.MonitoringPlan;
import org.jspecify.annotations.Nullable;

/** Takes plans in, and lets alerts follow their patients: into another unit, into a pause, out of it. */
public final class PlanTriage {

    private final PatientStore patients;
    private final Suppressions suppressions;
    private final Transactions transactions;
    private final Clock clock;

    public PlanTriage(PatientStore patients, Suppressions suppressions, Transactions transactions, Clock clock) {
        this.patients = patients;
        this.suppressions = suppressions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Each patient in a transaction of its own: a change holds one patient and never waits for a second. */
    public void accept(List<Change> changes) {
        changes.forEach(change -> transactions.inOne(() -> {
            accept(change, clock.instant());
            return change;
        }));
    }

    private void accept(Change change, Instant now) {
        patients.hold(change.patientId());
        MonitoringPlan plan = change.plan();
        if (plan == null) {
            patients.erase(change.patientId());
            suppressions.judge(change.patientId(), now);
        } else if (patients.put(plan, now)) {
            suppressions.judge(plan.patientId(), now);
        }
    }

    /** @param plan null where the patient was erased */
    public record Change(String patientId, @Nullable MonitoringPlan plan) {}
}
