package no.varde.alerts.triage;

import no.varde.alerts.alert.Step;

/** Something that follows from a step of an alert, kept in the same transaction as the step. */
@FunctionalInterface
public interface Aftermath {

    void follows(Step step);
}
