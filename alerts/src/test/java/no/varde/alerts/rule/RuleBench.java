package no.varde.alerts.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Symptom;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import no.varde.testkit.Plans;
import org.jspecify.annotations.Nullable;

/**
 * All rules on one patient, with readings given one by one in order of arrival. Times are minutes after the start, and a
 * reading's id is its time, so that the same reading given twice is a repeat.
 */
public final class RuleBench {

    public static final Instant T0 = Instant.parse("2026-11-21T08:00:00Z");
    public static final int HOUR = 60;
    public static final int DAY = 24 * HOUR;

    private final Chart chart = new Chart();
    private final RuleSet rules;
    private long arrivals;

    private RuleBench(MonitoringPlan plan) {
        this.rules = RuleSet.of(RuleCatalogue.ALL, plan, VitalsTable.STANDARD);
    }

    public static RuleBench with(MonitoringPlan plan) {
        return new RuleBench(plan);
    }

    /** The table's default limits. */
    public static RuleBench withDefaults() {
        return new RuleBench(Plans.active("pat-1", "unit-1"));
    }

    public static RuleBench withLimits(String vital, Limits limits) {
        return new RuleBench(Plans.active("pat-1", "unit-1", 1, Map.of(vital, limits)));
    }

    /** No limits at all, and that rule with its defaults: what is found is the rule's. */
    public static RuleBench withRule(String ruleId) {
        return withRules(Map.of(ruleId, Map.of()));
    }

    /** No limits at all, and that rule with a parameter. */
    public static RuleBench withRule(String ruleId, String parameter, String value) {
        return withRules(Map.of(ruleId, Map.of(parameter, new BigDecimal(value))));
    }

    public static RuleBench withRules(Map<String, Map<String, BigDecimal>> rules) {
        return new RuleBench(Plans.withRules("pat-1", "unit-1", Map.of(), rules));
    }

    /** The table's default limits and those rules with their defaults. */
    public static RuleBench withDefaultsAnd(String... ruleIds) {
        Map<String, Map<String, BigDecimal>> rules = new HashMap<>();
        Arrays.stream(ruleIds).forEach(id -> rules.put(id, Map.of()));
        return new RuleBench(Plans.withRules("pat-1", "unit-1", Plans.defaultLimits(), rules));
    }

    /** A value measured so many minutes after the start. */
    public List<String> value(int minute, String vital, String value) {
        return value(minute, vital, value, Quality.GOOD);
    }

    public List<String> value(int minute, String vital, String value, Quality quality) {
        return arrives(at(minute).value(vital, value, quality));
    }

    public List<String> code(int minute, String vital, String code) {
        return arrives(at(minute).code(vital, code));
    }

    public List<String> absent(int minute, String vital) {
        return arrives(at(minute).absent(vital));
    }

    /** What was found, as {@code RED HIGH @5} or {@code CLEARED HIGH @5}. */
    public List<String> arrives(Given given) {
        return findings(given).stream().map(RuleBench::text).toList();
    }

    public List<Finding> findings(Given given) {
        return findings(given, arrivals++);
    }

    /** As if that arrival were evaluated again, with all that came later already in the chart. */
    public List<Finding> findings(Given given, long arrival) {
        Entry made = given.entry(arrival);
        Entry known = chart.find(made.readingId());
        if (known == null) {
            chart.add(made);
        }
        Entry entry = known == null ? made : known;
        return Evaluation.of(chart, entry, arrival, rules, T0.plus(Duration.ofDays(100)))
                .findings();
    }

    /** A person marks the reading of that minute as invalid. */
    public void invalidate(int minute) {
        chart.invalidate("r" + minute);
    }

    /** A reading to be filled: nothing measured yet. */
    public static Given at(int minute) {
        return new Given(minute);
    }

    private static String text(Finding finding) {
        return (finding.kind() == Finding.Kind.RAISED ? finding.severity() : finding.kind())
                + (finding.side() == null ? "" : " " + finding.side())
                + " @" + Duration.between(T0, finding.measuredAt()).toMinutes();
    }

    /** One reading as a device sends it. */
    public static final class Given {

        private final int minute;
        private String name;
        private final List<Observed> observed = new ArrayList<>();
        private List<Symptom> symptoms = List.of();
        private @Nullable Boolean onOxygen;
        private boolean clockFault;
        private String deviceId = "dev-1";
        private Duration delay = Duration.ofSeconds(1);

        private Given(int minute) {
            this.minute = minute;
            this.name = "r" + minute;
        }

        /** Another reading of the same minute. */
        public Given named(String readingId) {
            name = readingId;
            return this;
        }

        public Given value(String vital, String value) {
            return value(vital, value, Quality.GOOD);
        }

        public Given value(String vital, String value, Quality quality) {
            observed.add(new Observed(vital, new BigDecimal(value), null, quality));
            return this;
        }

        public Given code(String vital, String code) {
            observed.add(new Observed(vital, null, code, Quality.GOOD));
            return this;
        }

        public Given absent(String vital) {
            observed.add(new Observed(vital, null, null, Quality.GOOD));
            return this;
        }

        public Given pressure(int systolic, int diastolic) {
            return value("BP_SYSTOLIC", Integer.toString(systolic)).value("BP_DIASTOLIC", Integer.toString(diastolic));
        }

        public Given symptoms(Symptom... reported) {
            symptoms = List.of(reported);
            return this;
        }

        public Given onOxygen(boolean on) {
            onOxygen = on;
            return this;
        }

        public Given from(String device) {
            deviceId = device;
            return this;
        }

        public Given clockFault() {
            clockFault = true;
            return this;
        }

        /** How long after its measurement it comes. */
        public Given after(Duration waited) {
            delay = waited;
            return this;
        }

        Entry entry(long arrival) {
            Instant measuredAt = T0.plus(Duration.ofMinutes(minute));
            return new Entry(
                    new Entry.Origin(name, deviceId, null, arrival),
                    measuredAt,
                    measuredAt.plus(delay),
                    new Entry.Circumstances(onOxygen, Set.copyOf(symptoms), clockFault),
                    observed);
        }
    }
}
