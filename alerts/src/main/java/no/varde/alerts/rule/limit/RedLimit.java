package no.varde.alerts.rule.limit;

import java.time.Instant;
import java.util.List;
import no.varde.alerts.rule.History;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.vitals.VitalsTable;

/** LIM-1: one value at or beyond a red limit, or a red code, is RED at once. Source: rule catalogue §1 and PERS-1. */
public final class RedLimit implements Rule {

    public static final String ID = "LIM-1";

    private final Edges edges;

    public RedLimit(VitalsTable vitals) {
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
        return edges.of(plan, event.vital()).stream()
                .filter(edge -> edge.isRed(event))
                .flatMap(edge -> Crossing.at(edge, List.of(event), Persistence.DEFAULT)
                        .map(new LimitFinding(this, edge, plan, now)::raised)
                        .stream())
                .toList();
    }
}
