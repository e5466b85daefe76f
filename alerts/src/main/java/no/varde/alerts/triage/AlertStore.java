package no.varde.alerts.triage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Step;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.Finding;

/** Where alerts live. Methods that lock or write belong inside {@link Transactions}. */
public interface AlertStore {

    /** Notes that a finding was taken in; false if it was before, and then nothing is to be done. */
    boolean isNew(Finding finding, Instant now);

    /** The newest alert of the finding's key in any phase, held until the transaction ends; its patient before it. */
    Optional<Alert> lockNewest(Finding finding);

    /** That alert, held until the transaction ends; its patient is held before it. */
    Optional<Alert> lock(String alertId);

    /** A patient's active alerts in the order of their ids, held until the transaction ends. */
    List<Alert> lockActive(String patientId);

    Optional<Alert> find(String alertId);

    /** Active alerts of those care units, and those of none. */
    List<Alert> active(Collection<String> careUnits);

    /** A patient's alerts, newest first. */
    List<Alert> ofPatient(String patientId);

    /** What happened to an alert, oldest first. */
    List<HistoryEntry> history(String alertId);

    /** Writes the alert as it is after the step, the step into its history, and the change into the outbox. */
    void save(Step step, AlertChanged change);

    /** Alerts that ended before that instant and are not closed yet, at most so many. */
    List<String> endedBefore(Instant instant, int atMost);

    /** Forgets findings taken in before that instant: Kafka no longer holds them either. */
    int forgetFindingsBefore(Instant instant);

    /** How much work there is now. */
    List<Load> load(Instant now);

    /** @param overdue how many of the open ones nobody took in time */
    record Load(no.varde.contract.event.Severity severity, long open, long overdue) {}
}
