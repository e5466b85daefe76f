package no.varde.alerts.ward;

import java.time.Instant;
import java.util.List;
import no.varde.alerts.alert.Person;
import no.varde.alerts.inhibition.Silence;

/** Where silences lie. Methods that write belong inside a transaction that holds the patient. */
public interface SilenceStore {

    void add(Silence silence);

    /** Those of a patient that run at that instant. */
    List<Silence> running(String patientId, Instant now);

    /** A patient's silences, newest first, also those that are over. */
    List<Silence> ofPatient(String patientId, int atMost);

    /** False if the patient has no such silence; one that is over already stays as it is. */
    boolean end(String patientId, String silenceId, Person by, Instant now);

    /** Patients with silences that have run out and are not noted as over. */
    List<String> patientsWithOver(Instant now, int atMost);

    /** Notes a patient's silences that have run out as over. */
    void endOver(String patientId, Instant now);
}
