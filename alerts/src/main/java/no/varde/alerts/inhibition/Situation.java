package no.varde.alerts.inhibition;

import java.util.List;
import no.varde.contract.event.MonitoringPlan;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a patient beside the patient's own alerts.
 *
 * @param blind so many patients are silent at once that the fault is the platform's (TECH-8)
 * @param status of the patient's plan; null where no plan is known
 * @param silences those that run now
 */
public record Situation(boolean blind, MonitoringPlan.@Nullable Status status, List<Silence> silences) {

    public Situation {
        silences = List.copyOf(silences);
    }

    /** Nobody expects readings of a patient in hospital, on a journey, or no longer followed. */
    boolean expectsNothing() {
        return status == MonitoringPlan.Status.PAUSED || status == MonitoringPlan.Status.ENDED;
    }
}
