package no.varde.dashboard.worklist;

import java.util.List;
import no.varde.dashboard.wording.Moment;

/**
 * The worklist as the page shows it.
 *
 * @param current false when {@code alerts} did not answer and this is what it said last
 * @param asOf when that was
 */
public record WorklistView(
        List<RowView> queue, List<RowView> owned, Counts counts, boolean current, Moment asOf, boolean severalUnits) {

    public boolean isEmpty() {
        return queue.isEmpty() && owned.isEmpty();
    }
}
