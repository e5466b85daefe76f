package no.varde.alerts.triage;

import java.time.Instant;
import no.varde.alerts.alert.Alert;
import no.varde.contract.event.Finding;

/** What the patient is told. Called inside {@link Transactions}; what does not concern a patient is passed over. */
public interface PatientInbox {

    /** Tells nobody anything: where no broker is configured. */
    PatientInbox NONE = new PatientInbox() {
        @Override
        public void found(Finding finding, Instant now) {}

        @Override
        public void redOutsideHours(Alert alert, Instant now) {}
    };

    /**
     * A finding was taken in for the first time, of whatever severity: asks for another measurement where the rule wants
     * one, and reminds of one that has not come.
     */
    void found(Finding finding, Instant now);

    /** A red while nobody of the unit is there: whom to call. */
    void redOutsideHours(Alert alert, Instant now);
}
