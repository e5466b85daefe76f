package no.varde.alerts.patient;

import java.time.Instant;
import java.util.Optional;
import no.varde.contract.event.MonitoringPlan;
import org.jspecify.annotations.Nullable;

/** Where patients are remembered. Methods that hold or write belong inside a transaction. */
public interface PatientStore {

    /**
     * Holds the patient until the transaction ends: whoever changes alerts of a patient does this first, so that nobody
     * judges alerts that are being changed, and two changes never wait for each other's alerts crosswise. The patient
     * need not be known. Null, for what is of no patient, holds nothing.
     */
    void hold(@Nullable String patientId);

    Optional<FollowedPatient> find(String patientId);

    /** Takes a plan in; false if a newer or the same version is known, and then nothing is done. */
    boolean put(MonitoringPlan plan, Instant now);

    /** Forgets the patient, with silences and notices; alerts stay, for they are never deleted. */
    void erase(String patientId);
}
