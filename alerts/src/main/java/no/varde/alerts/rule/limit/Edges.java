package no.varde.alerts.rule.limit;

import java.util.List;
import java.util.stream.Stream;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;

/**
 * The edges that a plan sets for a vital. Limits come from the plan alone: a vital without limits there never alerts. A
 * coded vital has no limits to set; it counts once the plan follows it, that is, has an entry for it among the limits,
 * expects it in the schedule, or runs a NEWS rule, which needs it.
 */
final class Edges {

    private final VitalsTable vitals;

    Edges(VitalsTable vitals) {
        this.vitals = vitals;
    }

    List<Edge> of(MonitoringPlan plan, String vitalCode) {
        return vitals.find(vitalCode).map(vital -> of(plan, vital)).orElse(List.of());
    }

    private static List<Edge> of(MonitoringPlan plan, Vital vital) {
        if (vital.isCoded()) {
            return follows(plan, vital.code()) ? List.of(new CodedEdge(vital)) : List.of();
        }
        Limits limits = plan.limits().getOrDefault(vital.code(), Limits.NONE);
        return Stream.of(
                        new NumericEdge(vital, Side.LOW, limits.redLow(), limits.yellowLow()),
                        new NumericEdge(vital, Side.HIGH, limits.redHigh(), limits.yellowHigh()))
                .filter(edge -> edge.red() != null || edge.yellow() != null)
                .map(Edge.class::cast)
                .toList();
    }

    private static boolean follows(MonitoringPlan plan, String vital) {
        MonitoringPlan.Schedule schedule = plan.schedule();
        return plan.limits().containsKey(vital)
                || (schedule != null
                        && schedule.expected().stream()
                                .anyMatch(expected -> expected.vital().equals(vital)))
                || plan.rules().keySet().stream().anyMatch(rule -> rule.startsWith("NEWS-"));
    }
}
