package no.varde.alerts.rule.limit;

import java.time.Instant;
import java.util.List;
import no.varde.alerts.rule.History;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Severity;
import no.varde.contract.vitals.VitalsTable;

/**
 * LIM-2: a value at or beyond a yellow limit is YELLOW when it is the second such of the last three within 72 h; a red
 * one among them counts, and a value that is red itself is LIM-1's. Source: rule catalogue §1 and PERS-1.
 */
public final class YellowLimit implements Rule {

    public static final String ID = "LIM-2";

    private final Edges edges;

    public YellowLimit(VitalsTable vitals) {
        this.edges = new Edges(vitals);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String family() {
        return LimitFinding.FAMILY;
    }

    @Override
    public List<Finding> evaluate(History history, Sample event, MonitoringPlan plan, Instant now) {
        List<Sample> asOf = history.asOf(event);
        Persistence persistence = Persistence.of(plan);
        return edges.of(plan, event.vital()).stream()
                .flatMap(edge -> Crossing.at(edge, asOf, persistence)
                        .filter(crossing -> crossing.severity() == Severity.YELLOW)
                        .map(new LimitFinding(this, edge, plan, now)::raised)
                        .stream())
                .toList();
    }
}
