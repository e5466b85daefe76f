package no.varde.alerts.rule.limit;

import java.util.List;
import java.util.Optional;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.Severity;

/**
 * What a sample amounts to on one edge. A value that is not itself beyond the limit raises nothing, even where two
 * before it were.
 *
 * @param decisive the samples that decided, newest last
 */
record Crossing(Severity severity, List<Sample> decisive) {

    /** @param asOf usable samples up to the one that is judged, which is last */
    static Optional<Crossing> at(Edge edge, List<Sample> asOf, Persistence persistence) {
        Sample event = asOf.getLast();
        if (edge.isRed(event)) {
            return Optional.of(new Crossing(Severity.RED, List.of(event)));
        }
        if (!edge.isBeyondYellow(event)) {
            return Optional.empty();
        }
        List<Sample> decisive = persistence.decisive(asOf, edge::isBeyondYellow);
        return decisive.isEmpty() ? Optional.empty() : Optional.of(new Crossing(Severity.YELLOW, decisive));
    }
}
