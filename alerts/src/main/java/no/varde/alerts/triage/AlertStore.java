package no.varde.alerts.triage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Person;
import no.varde.alerts.alert.Step;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.Finding;

/** Where alerts live. Methods that lock or write belong inside {@link Transactions}. */
public interface AlertStore {

    /** Notes that a finding was taken in; false if it was before, and then nothing is to be done. */
    boolean isNew(Finding finding, Instant now);

    /** The newest alert of a dedup key in any phase, held until the transaction ends. */
    Optional<Alert> lockNewest(String dedupKey);

    /** That alert, held until the transaction ends. */
    Optional<Alert> lock(String alertId);

    Optional<Alert> find(String alertId);

    /** Active alerts of those care units. */
    List<Alert> active(Collection<String> careUnits);

    /** A patient's alerts, newest first. */
    List<Alert> ofPatient(String patientId);

    /** What happened to an alert, oldest first. */
    List<HistoryEntry> history(String alertId);

    /** Writes the alert as it is after the step, the step into its history, and the change into the outbox. */
    void save(Step step, AlertChanged change);

    /**
     * The alert that fell due first, held until the transaction ends, so that of several instances one acts on it; those
     * that another one holds are passed over.
     *
     * @param except alerts to leave alone
     */
    Optional<Alert> lockDue(Instant now, Collection<String> except);

    /** Notes that a person saw the alert as it is; the first time counts. */
    void seen(Alert alert, Person by, Instant now);

    /** Forgets findings taken in before that instant: Kafka no longer holds them either. */
    int forgetFindingsBefore(Instant instant);

    /** How much work there is now. */
    List<Load> load(Instant now);

    /** @param overdue how many of the open ones nobody took in time */
    record Load(no.varde.contract.event.Severity severity, long open, long overdue) {}
}
