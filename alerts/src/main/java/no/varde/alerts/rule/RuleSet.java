package no.varde.alerts.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * The rules that one plan runs, ready to judge. A rule runs if the plan names it, or always, unless the plan sets its
 * parameter {@code enabled} to 0. Ids that this build does not know are left alone.
 */
public final class RuleSet {

    private static final String ENABLED = "enabled";

    private final MonitoringPlan plan;
    private final VitalsTable vitals;
    private final List<Active> active;
    private final Map<String, BitSet> byVital;
    private final BitSet onSymptoms;
    private final BitSet onEverything;
    private final Map<String, Terms> terms;
    private final boolean scored;

    private RuleSet(MonitoringPlan plan, VitalsTable vitals, Map<String, Terms> terms, List<Active> active) {
        this.plan = plan;
        this.vitals = vitals;
        this.terms = terms;
        this.active = active;
        this.byVital = new HashMap<>();
        this.onSymptoms = new BitSet();
        this.onEverything = new BitSet();
        boolean anyScore = false;
        for (int i = 0; i < active.size(); i++) {
            RuleDescription.Trigger trigger = active.get(i).rule().trigger();
            for (String vital : trigger.vitals()) {
                byVital.computeIfAbsent(vital, code -> new BitSet()).set(i);
            }
            onSymptoms.set(i, trigger.symptoms());
            onEverything.set(i, trigger.everything());
            anyScore |= active.get(i).rule().family().equals(Families.NEWS);
        }
        this.scored = anyScore;
    }

    private RuleSet(MonitoringPlan plan, RuleSet alike) {
        this.plan = plan;
        this.vitals = alike.vitals;
        this.terms = alike.terms;
        this.active = alike.active;
        this.byVital = alike.byVital;
        this.onSymptoms = alike.onSymptoms;
        this.onEverything = alike.onEverything;
        this.scored = alike.scored;
    }

    /** The same rules under the same terms for another patient's plan, which asks for just that. */
    public RuleSet alsoFor(MonitoringPlan other) {
        return new RuleSet(other, this);
    }

    public static RuleSet of(List<Rule> catalogue, MonitoringPlan plan, VitalsTable vitals) {
        List<Rule> running = catalogue.stream()
                .filter(rule -> runs(rule.description(), plan))
                .toList();
        Set<RuleDescription.Replaced> replaced = replaced(running, plan, vitals);
        Map<String, Terms> terms = new HashMap<>();
        List<Active> active = new ArrayList<>(running.size());
        for (Rule rule : running) {
            Terms own = new Terms(vitals, plan, rule.description(), replaced);
            terms.put(rule.id(), own);
            Check check = rule.under().apply(own);
            if (!check.equals(Check.NEVER)) {
                active.add(new Active(rule.description(), check));
            }
        }
        return new RuleSet(plan, vitals, terms, List.copyOf(active));
    }

    /** One that lacks what only the plan can tell it says nothing, so it takes nobody's place either. */
    private static Set<RuleDescription.Replaced> replaced(List<Rule> running, MonitoringPlan plan, VitalsTable vitals) {
        Set<RuleDescription.Replaced> replaced = new HashSet<>();
        for (Rule rule : running) {
            List<RuleDescription.Replaced> sides = rule.description().replaces();
            if (!sides.isEmpty()) {
                Terms terms = new Terms(vitals, plan, rule.description(), Set.of());
                replaced.addAll(rule.under().apply(terms).equals(Check.NEVER) ? List.of() : sides);
            }
        }
        return replaced;
    }

    public MonitoringPlan plan() {
        return plan;
    }

    /** What the plan says of a rule that it runs; null where it does not run it. */
    public @Nullable Terms terms(String ruleId) {
        return terms.get(ruleId);
    }

    VitalsTable vitals() {
        return vitals;
    }

    /** How many rules look at readings. */
    public int size() {
        return active.size();
    }

    /** Whether the patient's NEWS2 is followed. */
    boolean isScored() {
        return scored;
    }

    /** The rules that look at that reading. */
    List<Active> triggeredBy(Entry entry) {
        BitSet triggered = new BitSet();
        for (Sample sample : entry.samples()) {
            BitSet some = byVital.get(sample.vital());
            if (some != null) {
                triggered.or(some);
            }
        }
        if (!entry.circumstances().symptoms().isEmpty()) {
            triggered.or(onSymptoms);
        }
        triggered.or(onEverything);
        List<Active> rules = new ArrayList<>(triggered.cardinality());
        for (int i = triggered.nextSetBit(0); i >= 0; i = triggered.nextSetBit(i + 1)) {
            rules.add(active.get(i));
        }
        return rules;
    }

    /** That rule, if the plan still runs it. */
    @Nullable
    Active find(String ruleId) {
        for (Active one : active) {
            if (one.rule().id().equals(ruleId)) {
                return one;
            }
        }
        return null;
    }

    static boolean runs(RuleDescription rule, MonitoringPlan plan) {
        Map<String, BigDecimal> set = plan.rules().get(rule.id());
        BigDecimal enabled = set == null ? null : set.get(ENABLED);
        return enabled != null
                ? enabled.signum() > 0
                : set != null || rule.trigger().always();
    }

    record Active(RuleDescription rule, Check check) {}
}
