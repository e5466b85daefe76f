package no.varde.dashboard.worklist;

import no.varde.contract.event.Severity;
import no.varde.dashboard.alerts.Worklist;

/** How many patients wait, by how urgent they are. */
public record Counts(long red, long yellow, long technical, boolean known) {

    static Counts of(Worklist worklist, boolean known) {
        return new Counts(
                worklist.waiting(Severity.RED),
                worklist.waiting(Severity.YELLOW),
                worklist.waiting(Severity.TECH),
                known);
    }
}
