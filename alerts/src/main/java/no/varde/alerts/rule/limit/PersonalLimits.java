package no.varde.alerts.rule.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.Vital;
import org.jspecify.annotations.Nullable;

/**
 * The edges that a plan sets, by vital. Limits come from the plan alone: a vital without limits there never alerts. A
 * coded vital has no limits to set; it counts once the plan follows it, that is, has an entry for it among the limits,
 * expects it in the schedule, or runs a NEWS rule, which needs it.
 */
final class PersonalLimits {

    private final Map<String, List<Edge>> edges = new HashMap<>();
    private final @Nullable Duration median;

    private PersonalLimits(@Nullable Duration median) {
        this.median = median;
    }

    static PersonalLimits of(Terms terms) {
        PersonalLimits limits = new PersonalLimits(MedianFilter.window(terms.plan()));
        for (Vital vital : terms.vitals().all()) {
            List<Edge> ofVital =
                    vital.isCoded() ? coded(vital, terms.plan()) : numeric(vital, terms.limits(vital.code()));
            if (!ofVital.isEmpty()) {
                limits.edges.put(vital.code(), ofVital);
            }
        }
        return limits;
    }

    boolean isEmpty() {
        return edges.isEmpty();
    }

    List<Edge> of(String vital) {
        return edges.getOrDefault(vital, List.of());
    }

    /** What of the reading's value is held against the limits. */
    Judged judged(Situation situation, Sample sample) {
        return median == null ? Judged.of(sample) : MedianFilter.judged(situation, sample, median);
    }

    /** Whether the reading is back inside by more than the deadband; so it is where the plan has no such limit now. */
    boolean isCalm(Situation situation, Concern concern) {
        Sample sample = concern.vital() == null ? null : situation.now(concern.vital());
        if (sample == null) {
            return false;
        }
        Judged judged = judged(situation, sample);
        return of(sample.vital()).stream()
                .filter(edge -> edge.side() == concern.side())
                .allMatch(edge -> edge.isCalm(judged));
    }

    private static List<Edge> numeric(Vital vital, Limits limits) {
        List<Edge> edges = new ArrayList<>(2);
        if (limits.redLow() != null || limits.yellowLow() != null) {
            edges.add(new NumericEdge(vital, Side.LOW, limits.redLow(), limits.yellowLow()));
        }
        if (limits.redHigh() != null || limits.yellowHigh() != null) {
            edges.add(new NumericEdge(vital, Side.HIGH, limits.redHigh(), limits.yellowHigh()));
        }
        return edges;
    }

    private static List<Edge> coded(Vital vital, MonitoringPlan plan) {
        return follows(plan, vital.code()) ? List.of(new CodedEdge(vital)) : List.of();
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
