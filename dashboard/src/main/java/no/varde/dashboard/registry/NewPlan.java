package no.varde.dashboard.registry;

import java.math.BigDecimal;
import java.util.Map;
import no.varde.contract.Identifiers;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a patient's monitoring plan, to take effect at once.
 *
 * @param limits personal limits by vital code, in canonical units
 * @param rules enabled rules with parameters that differ from their defaults
 * @param news2Scale SpO2 scale of NEWS2, 1 or 2
 * @param approvedBy user id of the clinician who approves it
 */
public record NewPlan(
        String patientId,
        Map<String, Limits> limits,
        Map<String, Map<String, BigDecimal>> rules,
        MonitoringPlan.@Nullable Schedule schedule,
        int news2Scale,
        String approvedBy) {

    public NewPlan {
        Identifiers.require("patientId", patientId);
        Identifiers.require("approvedBy", approvedBy);
        limits = Map.copyOf(limits);
        rules = Map.copyOf(rules);
        limits.forEach(NewPlan::check);
        if (news2Scale != 1 && news2Scale != 2) {
            throw new IllegalArgumentException("news2Scale must be 1 or 2");
        }
    }

    private static void check(String vital, Limits limits) {
        if (VitalsTable.STANDARD.find(vital).isEmpty()) {
            throw new IllegalArgumentException("no such vital: " + vital);
        }
        boolean ordered = inOrder(limits.redLow(), limits.yellowLow())
                && inOrder(limits.yellowLow(), limits.yellowHigh())
                && inOrder(limits.redLow(), limits.redHigh())
                && inOrder(limits.yellowHigh(), limits.redHigh());
        if (!ordered) {
            throw new IllegalArgumentException("limits of " + vital + " must rise: red, yellow, yellow, red");
        }
    }

    private static boolean inOrder(@Nullable BigDecimal lower, @Nullable BigDecimal higher) {
        return lower == null || higher == null || lower.compareTo(higher) <= 0;
    }
}
