package no.varde.alerts.simulation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.vitals.Limits;

/**
 * What is different in the plan that is tried.
 *
 * @param limits by vital, in place of the plan's for that vital
 * @param rules parameters by rule id, beside those that the plan sets; a rule named here runs
 * @param without ids of rules that do not run, whatever else is said of them
 */
public record PlanChange(Map<String, Limits> limits, Map<String, Map<String, BigDecimal>> rules, Set<String> without) {

    private static final Map<String, BigDecimal> OFF = Map.of("enabled", BigDecimal.ZERO);

    public PlanChange {
        limits = Map.copyOf(limits);
        rules = Map.copyOf(rules);
        without = Set.copyOf(without);
    }

    public MonitoringPlan on(MonitoringPlan plan) {
        Map<String, Limits> newLimits = new HashMap<>(plan.limits());
        newLimits.putAll(limits);
        Map<String, Map<String, BigDecimal>> newRules = new HashMap<>(plan.rules());
        rules.forEach((id, set) -> {
            Map<String, BigDecimal> merged = new HashMap<>(newRules.getOrDefault(id, Map.of()));
            merged.putAll(set);
            newRules.put(id, merged);
        });
        without.forEach(id -> newRules.put(id, OFF));
        return new MonitoringPlan(
                plan.patientId(),
                plan.organisationId(),
                plan.version(),
                plan.status(),
                plan.responsibleUnit(),
                plan.sharedUnits(),
                newLimits,
                plan.schedule(),
                newRules,
                plan.news2Scale(),
                plan.approvedBy(),
                plan.approvedAt());
    }
}
