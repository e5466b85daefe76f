package no.varde.alerts.burden;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.varde.contract.event.Severity;

/** Puts what the database counts together. */
public final class BurdenCount {

    private static final Duration STALE = Duration.ofDays(1);

    private final BurdenStore store;

    public BurdenCount(BurdenStore store) {
        this.store = store;
    }

    /** Over everything in the scope, and by rule and severity; not by unit, which the meters do without. */
    public Burden total(BurdenStore.Scope scope) {
        return over(scope, store.delay(scope), Map.of());
    }

    /** The same, and by unit. */
    public Burden byUnit(BurdenStore.Scope scope) {
        return over(scope, store.delay(scope), store.delays(scope));
    }

    private Burden over(BurdenStore.Scope scope, BurdenStore.Delay delay, Map<String, BurdenStore.Delay> delaysByUnit) {
        Counted counted = count(scope);
        List<Burden.OfUnit> units = new TreeSet<>(counted.units())
                .stream().map(unit -> counted.ofUnit(unit, delaysByUnit)).toList();
        return new Burden(
                scope.since(),
                scope.until(),
                Figures.of(counted.tallies(), counted.days()),
                bySeverity(counted),
                rules(counted.tallies(), counted.days()),
                units,
                units.stream().mapToInt(Burden.OfUnit::floodMinutes).sum(),
                counted.stale().values().stream().mapToLong(Long::longValue).sum(),
                delay);
    }

    private Counted count(BurdenStore.Scope scope) {
        Instant dayAgo = scope.until().minus(Flood.DAY);
        Map<String, Integer> floods = store.openings(scope.from(dayAgo.minus(Flood.WINDOW))).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, unit -> Flood.minutes(unit.getValue(), scope.until())));
        return new Counted(
                store.tallies(scope),
                store.followed(scope),
                floods,
                store.active(scope, scope.until().minus(STALE)));
    }

    private static Map<Severity, Figures> bySeverity(Counted counted) {
        Map<Severity, Figures> figures = new EnumMap<>(Severity.class);
        counted.tallies().stream()
                .collect(Collectors.groupingBy(Tally::severity))
                .forEach((severity, tallies) -> figures.put(severity, Figures.of(tallies, counted.days())));
        return figures;
    }

    private static List<Burden.OfRule> rules(Collection<Tally> tallies, double days) {
        return tallies.stream().collect(Collectors.groupingBy(Tally::ruleId)).entrySet().stream()
                .map(rule -> new Burden.OfRule(rule.getKey(), Figures.of(rule.getValue(), days)))
                .sorted(Comparator.<Burden.OfRule>comparingLong(
                                rule -> -rule.figures().alerts())
                        .thenComparing(Burden.OfRule::ruleId))
                .toList();
    }

    private record Counted(
            List<Tally> tallies, Map<String, Duration> followed, Map<String, Integer> floods, Map<String, Long> stale) {

        double days() {
            return followed.values().stream().mapToDouble(Counted::days).sum();
        }

        /** Every unit that has alerts or patients. */
        Collection<String> units() {
            Collection<String> units = tallies.stream()
                    .map(Tally::careUnitId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            units.addAll(followed.keySet());
            units.addAll(floods.keySet());
            stale.keySet().stream().filter(unit -> !unit.isEmpty()).forEach(units::add);
            return units;
        }

        Burden.OfUnit ofUnit(String unit, Map<String, BurdenStore.Delay> delays) {
            List<Tally> own = tallies.stream()
                    .filter(tally -> unit.equals(tally.careUnitId()))
                    .toList();
            double days = days(followed.getOrDefault(unit, Duration.ZERO));
            return new Burden.OfUnit(
                    unit,
                    days,
                    Figures.of(own, days),
                    rules(own, days),
                    floods.getOrDefault(unit, 0),
                    stale.getOrDefault(unit, 0L),
                    delays.getOrDefault(unit, BurdenStore.Delay.NONE));
        }

        private static double days(Duration followed) {
            return followed.toSeconds() / (double) Flood.DAY.toSeconds();
        }
    }
}
