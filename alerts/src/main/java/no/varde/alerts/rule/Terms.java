package no.varde.alerts.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.Set;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;

/**
 * A plan as one rule sees it: its own parameters with their defaults, the personal limits, and which of these a more
 * specific rule has taken over.
 */
public final class Terms {

    private static final ZoneRules NORWAY = ZoneId.of("Europe/Oslo").getRules();

    private final VitalsTable vitals;
    private final MonitoringPlan plan;
    private final RuleDescription rule;
    private final Set<RuleDescription.Replaced> replaced;

    Terms(VitalsTable vitals, MonitoringPlan plan, RuleDescription rule, Set<RuleDescription.Replaced> replaced) {
        this.vitals = vitals;
        this.plan = plan;
        this.rule = rule;
        this.replaced = replaced;
    }

    public MonitoringPlan plan() {
        return plan;
    }

    /** @throws IllegalArgumentException if the table has no such vital */
    public Vital vital(String code) {
        return vitals.get(code);
    }

    public VitalsTable vitals() {
        return vitals;
    }

    /** The plan's limits of that vital, without the sides that a more specific rule watches. */
    public Limits limits(String vital) {
        Limits all = plan.limits().getOrDefault(vital, Limits.NONE);
        boolean low = isReplaced(vital, Side.LOW);
        boolean high = isReplaced(vital, Side.HIGH);
        return new Limits(
                low ? null : all.redLow(),
                low ? null : all.yellowLow(),
                high ? null : all.yellowHigh(),
                high ? null : all.redHigh());
    }

    /** Whether a more specific rule watches that side of that vital. */
    public boolean isReplaced(String vital, Side side) {
        return replaced.contains(new RuleDescription.Replaced(vital, side));
    }

    /** The same plan as another rule sees it. */
    public Terms as(RuleDescription other) {
        return new Terms(vitals, plan, other, replaced);
    }

    /** Whether the plan names that rule. */
    public boolean names(String ruleId) {
        return plan.rules().containsKey(ruleId);
    }

    /** Where the patient's days begin: the schedule's zone, or Norway where there is none that is known. */
    public ZoneRules zone() {
        MonitoringPlan.Schedule schedule = plan.schedule();
        if (schedule != null) {
            try {
                return ZoneId.of(schedule.zone()).getRules();
            } catch (DateTimeException unknown) {
                return NORWAY;
            }
        }
        return NORWAY;
    }

    /** The plan's value of a parameter of this rule, or its default. */
    public BigDecimal number(String parameter) {
        BigDecimal set = plan.rules().getOrDefault(rule.id(), Map.of()).get(parameter);
        return set != null ? set : standard(parameter);
    }

    /** The same, for a parameter that only makes sense from one on. */
    public int count(String parameter) {
        return Math.max(1, number(parameter).intValue());
    }

    public Duration minutes(String parameter) {
        return Duration.ofSeconds(number(parameter).multiply(new BigDecimal(60)).longValue());
    }

    public Duration hours(String parameter) {
        return Duration.ofSeconds(
                number(parameter).multiply(new BigDecimal(3_600)).longValue());
    }

    public Duration days(String parameter) {
        return Duration.ofSeconds(
                number(parameter).multiply(new BigDecimal(86_400)).longValue());
    }

    private BigDecimal standard(String parameter) {
        return rule.parameters().stream()
                .filter(one -> one.name().equals(parameter))
                .findFirst()
                .map(Parameter::standard)
                .orElseThrow(() -> new IllegalArgumentException(rule.id() + " has no parameter " + parameter));
    }
}
