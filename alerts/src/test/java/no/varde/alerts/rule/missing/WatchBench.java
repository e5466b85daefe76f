package no.varde.alerts.rule.missing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Observed;
import no.varde.alerts.rule.RuleSet;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.contract.vitals.VitalsTable;
import no.varde.testkit.Plans;
import org.jspecify.annotations.Nullable;

/** One patient who is watched, in Oslo's local time. */
final class WatchBench implements Came {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final MonitoringPlan.Expected EVERY_MORNING = expected("SPO2", "08:00");

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Instant> forms = new HashMap<>();
    final List<Gap> gaps = new ArrayList<>();
    int looks;
    private @Nullable Watch watch;
    private @Nullable Instant next;
    private long version;

    static Instant oslo(String local) {
        return LocalDateTime.parse(local).atZone(OSLO).toInstant();
    }

    static MonitoringPlan.Expected expected(String code, String... times) {
        return new MonitoringPlan.Expected(code, List.of(times), List.of());
    }

    static MonitoringPlan.Expected onDays(List<Integer> days, String code, String... times) {
        return new MonitoringPlan.Expected(code, List.of(times), days);
    }

    /** Those rules of the family alone. */
    static Map<String, Map<String, BigDecimal>> only(String... ids) {
        Map<String, Map<String, BigDecimal>> rules = new HashMap<>();
        MissingRules.ALL.forEach(rule -> rules.put(
                rule.id(), Map.of("enabled", List.of(ids).contains(rule.id()) ? BigDecimal.ONE : BigDecimal.ZERO)));
        return rules;
    }

    WatchBench follow(String local, Map<String, Map<String, BigDecimal>> rules, MonitoringPlan.Expected... expected) {
        return plan(local, MonitoringPlan.Status.ACTIVE, rules, expected);
    }

    WatchBench pause(String local) {
        return plan(local, MonitoringPlan.Status.PAUSED, Map.of(), EVERY_MORNING);
    }

    private WatchBench plan(
            String local,
            MonitoringPlan.Status status,
            Map<String, Map<String, BigDecimal>> rules,
            MonitoringPlan.Expected... expected) {
        MonitoringPlan plan = new MonitoringPlan(
                "pat-1",
                Plans.ORGANISATION,
                ++version,
                status,
                "unit-1",
                List.of(),
                Map.of(),
                new MonitoringPlan.Schedule(OSLO.getId(), List.of(expected)),
                rules,
                1,
                null,
                null);
        watch = Watch.of(RuleSet.of(MissingRules.ALL, plan, VitalsTable.STANDARD), watch, oslo(local));
        next = watch == null ? null : Watcher.first(VitalsTable.STANDARD, watch, this);
        return this;
    }

    WatchBench measured(String vital, String... local) {
        for (String one : local) {
            entry(vital, new BigDecimal(97), Quality.GOOD, oslo(one));
        }
        return this;
    }

    WatchBench rejected(String vital, String local) {
        return entry(vital, new BigDecimal(7), Quality.REJECTED, oslo(local));
    }

    WatchBench absent(String vital, String local) {
        return entry(vital, null, Quality.GOOD, oslo(local));
    }

    WatchBench answered(String form, String local) {
        forms.put(form, oslo(local));
        return this;
    }

    private WatchBench entry(String vital, @Nullable BigDecimal value, Quality quality, Instant at) {
        entries.add(entryOf(vital, value, quality, at));
        entries.sort(Comparator.comparing(Entry::measuredAt));
        return this;
    }

    static Entry entryOf(String vital, @Nullable BigDecimal value, Quality quality, Instant at) {
        return new Entry(
                new Entry.Origin(vital + at, "dev-1", null, 0),
                at,
                at,
                Entry.Circumstances.of(null),
                List.of(new Observed(vital, value, null, quality)));
    }

    Watch watch() {
        return Objects.requireNonNull(watch);
    }

    @Nullable
    Instant next() {
        return next;
    }

    /** Time passes; each look happens when it is due. */
    List<String> until(String local) {
        List<String> said = new ArrayList<>();
        while (next != null && !next.isAfter(oslo(local))) {
            said.addAll(look(next));
        }
        return said;
    }

    /** Nobody looked until then. */
    List<String> lookOnlyAt(String local) {
        return look(oslo(local));
    }

    private List<String> look(Instant at) {
        Watcher.Result result = Watcher.look(VitalsTable.STANDARD, watch(), this, at);
        watch = result.watch();
        next = result.next();
        looks++;
        gaps.addAll(result.gaps());
        return result.gaps().stream().map(gap -> says(gap.finding())).toList();
    }

    private static String says(Finding finding) {
        LocalDateTime when = LocalDateTime.ofInstant(finding.evaluatedAt(), OSLO);
        return finding.ruleId() + " " + finding.severity() + " " + (finding.vital() == null ? "-" : finding.vital())
                + " " + when;
    }

    @Override
    public List<Entry> since(Instant measuredAt) {
        return entries.stream()
                .filter(entry -> !entry.measuredAt().isBefore(measuredAt))
                .toList();
    }

    @Override
    public @Nullable Instant newest() {
        return entries.stream()
                .filter(entry -> entry.samples().getFirst().isUsable())
                .map(Entry::measuredAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public @Nullable Instant answered(String form) {
        return forms.get(form);
    }
}
