package no.varde.dashboard.worklist;

import java.util.List;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.wording.Moment;

/**
 * The worklist as the page shows it.
 *
 * @param current false when {@code alerts} did not answer and this is what it said last
 * @param rulesStopped whether readings are kept but not judged, so that a quiet list says nothing
 * @param asOf when that was
 * @param patients who stands in it
 * @param units names of the units that were asked
 */
public record WorklistView(
        List<RowView> queue,
        List<RowView> owned,
        Counts counts,
        boolean current,
        boolean rulesStopped,
        Moment asOf,
        List<Patient> patients,
        List<String> units) {

    public boolean isEmpty() {
        return queue.isEmpty() && owned.isEmpty();
    }
}
