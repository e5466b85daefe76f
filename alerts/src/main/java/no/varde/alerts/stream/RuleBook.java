package no.varde.alerts.stream;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleSet;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * The rules of this build, and how a plan makes its own set of them. Most plans follow a template, so plans that ask for
 * the same share one set: a set takes tens of kilobytes and as many microseconds.
 */
public final class RuleBook {

    private static final int SETS = 2_000;

    private final List<Rule> catalogue;
    private final VitalsTable vitals;
    private final Map<Asked, RuleSet> sets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, RuleSet> eldest) {
            return size() > SETS;
        }
    };

    public RuleBook(List<Rule> catalogue, VitalsTable vitals) {
        this.catalogue = List.copyOf(catalogue);
        this.vitals = vitals;
    }

    VitalsTable vitals() {
        return vitals;
    }

    /** Called by several stream threads. */
    synchronized RuleSet rules(MonitoringPlan plan) {
        Asked asked = Asked.by(plan);
        RuleSet alike = sets.get(asked);
        if (alike == null) {
            alike = RuleSet.of(catalogue, plan, vitals);
            sets.put(asked, alike);
        }
        return alike.alsoFor(sharing(plan, alike.plan()));
    }

    /** The plan, with the parts that are equal to the other's in common with it. */
    private static MonitoringPlan sharing(MonitoringPlan plan, MonitoringPlan other) {
        return new MonitoringPlan(
                plan.patientId(),
                plan.organisationId(),
                plan.version(),
                plan.status(),
                plan.responsibleUnit(),
                plan.sharedUnits(),
                other.limits(),
                other.schedule(),
                other.rules(),
                plan.news2Scale(),
                plan.approvedBy(),
                plan.approvedAt());
    }

    /** What of a plan makes its rules. */
    private record Asked(
            Map<String, Limits> limits,
            MonitoringPlan.@Nullable Schedule schedule,
            Map<String, Map<String, BigDecimal>> rules,
            int news2Scale) {

        static Asked by(MonitoringPlan plan) {
            return new Asked(plan.limits(), plan.schedule(), plan.rules(), plan.news2Scale());
        }
    }
}
