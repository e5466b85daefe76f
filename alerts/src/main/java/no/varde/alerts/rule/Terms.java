package no.varde.alerts.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one rule sees it: its own parameters with their defaults, the personal limits, and which of these a more
 * specific rule has taken over.
 */
public final class Terms {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

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

    /** Whether the plan names that rule. */
    public boolean names(String ruleId) {
        return plan.rules().containsKey(ruleId);
    }

    /** The same plan as another rule sees it. */
    public Terms of(Rule other) {
        return new Terms(vitals, plan, other.description(), replaced);
    }

    /** Whether the plan runs this rule. */
    public boolean runs() {
        return RuleSet.runs(rule, plan);
    }

    /** The zone in which the patient's days begin: the schedule's; Norway's where the plan has none that is known. */
    public ZoneId zone() {
        MonitoringPlan.Schedule schedule = plan.schedule();
        try {
            return schedule == null ? NORWAY : ZoneId.of(schedule.zone());
        } catch (DateTimeException unknown) {
            return NORWAY;
        }
    }

    /** What the plan sets a parameter of this rule to; null where it leaves it alone. */
    public @Nullable BigDecimal set(String parameter) {
        return plan.rules().getOrDefault(rule.id(), Map.of()).get(parameter);
    }

    /**
     * The plan's value of a parameter of this rule, or its default.
     *
     * @throws IllegalArgumentException if the rule has no such parameter, or only the plan can say it and does not
     */
    public BigDecimal number(String parameter) {
        BigDecimal set = set(parameter);
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
