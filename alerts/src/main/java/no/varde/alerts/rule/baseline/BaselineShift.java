package no.varde.alerts.rule.baseline;

import java.math.BigDecimal;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Families;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.alerts.rule.weight.ImplausibleStep;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Vital;
import org.jspecify.annotations.Nullable;

/**
 * TR-1: the mean of a day, and that of the day before, 2 standard deviations or more from the patient's own 14 stable days
 * before these, on the same side. A day is stable if no limit or weight alert was raised for the vital on it. It watches
 * every numeric vital that the plan sets limits for or expects, where no more specific rule does. Source: idea JMIR mHealth
 * 2020;8:e17597; cut-off project default.
 *
 * @param watched by vital
 * @param zone where the patient's days begin
 */
public record BaselineShift(Map<String, Watched> watched, BigDecimal z, int days, ZoneRules zone) implements Check {

    private static final Set<String> UNSTABLE = Set.of(Families.LIMITS, Families.WEIGHT, ImplausibleStep.ID);
    private static final int RECENT = 2;

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            "TR-1",
                            "TR",
                            "YELLOW for two days in a row whose mean lies some standard deviations from the patient's own stable days",
                            "idea JMIR mHealth 2020;8:e17597; cut-off project default")
                    .with(
                            Parameter.of("z", "2", "SD", "so far from the mean is a matter"),
                            Parameter.of("days", "14", "d", "stable days that make the baseline"))
                    .onEveryReading(),
            BaselineShift::under);

    /** @param sides those that no more specific rule watches */
    record Watched(BigDecimal floor, List<Side> sides) {}

    private static Check under(Terms terms) {
        Map<String, Watched> watched = new HashMap<>();
        for (String code : named(terms.plan())) {
            List<Side> sides = new ArrayList<>();
            for (Side side : Side.values()) {
                if (!terms.isReplaced(code, side)) {
                    sides.add(side);
                }
            }
            Vital vital = terms.vitals().find(code).orElse(null);
            if (vital != null && !vital.isCoded() && !sides.isEmpty()) {
                watched.put(code, new Watched(SpreadFloor.of(vital), List.copyOf(sides)));
            }
        }
        return watched.isEmpty()
                ? Check.NEVER
                : new BaselineShift(
                        Map.copyOf(watched),
                        terms.number("z"),
                        Math.max(2, terms.count("days")),
                        terms.zone().getRules());
    }

    private static Set<String> named(MonitoringPlan plan) {
        Set<String> named = new HashSet<>(plan.limits().keySet());
        MonitoringPlan.Schedule schedule = plan.schedule();
        if (schedule != null) {
            schedule.expected().forEach(expected -> named.add(expected.vital()));
        }
        return named;
    }

    @Override
    public List<Match> judge(Situation situation) {
        List<Match> matches = List.of();
        for (Sample sample : situation.event().samples()) {
            Watched vital = watched.get(sample.vital());
            Match match = vital == null || !sample.isUsable() ? null : judge(situation, sample.vital(), vital);
            if (match != null) {
                matches = matches.isEmpty() ? new ArrayList<>() : matches;
                matches.add(match);
            }
        }
        return matches;
    }

    private @Nullable Match judge(Situation situation, String vital, Watched as) {
        Shift shift = shift(situation, vital, as);
        if (shift != null) {
            for (Side side : as.sides()) {
                if (shift.reaches(side, z)) {
                    return shift.match(side, z);
                }
            }
        }
        return null;
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        String vital = concern.vital();
        Side side = concern.side();
        Watched as = vital == null ? null : watched.get(vital);
        if (vital == null || side == null || as == null || situation.now(vital) == null) {
            return false;
        }
        Shift then = shift(situation.asOf(raised), vital, as);
        Day today = Day.newest(situation.series(vital), new LocalDays(zone), 1).getFirst();
        return then != null && then.isBack(side, today);
    }

    private @Nullable Shift shift(Situation situation, String vital, Watched as) {
        List<Sample> series = situation.series(vital);
        if (series.size() < days + RECENT) {
            return null;
        }
        LocalDays local = new LocalDays(zone);
        Set<Long> unstable = unstable(situation, vital, local);
        List<Day> newest = Day.newest(series, local, days + RECENT + unstable.size());
        if (newest.size() < days + RECENT
                || newest.get(1).number() != newest.getFirst().number() - 1) {
            return null;
        }
        List<Day> stable = new ArrayList<>(days);
        for (int i = RECENT; i < newest.size() && stable.size() < days; i++) {
            if (!unstable.contains(newest.get(i).number())) {
                stable.add(newest.get(i));
            }
        }
        return stable.size() < days ? null : new Shift(newest.subList(0, RECENT), new Baseline(stable, as.floor()));
    }

    private static Set<Long> unstable(Situation situation, String vital, LocalDays local) {
        List<Entry> raised = situation.raised(vital, UNSTABLE);
        if (raised.isEmpty()) {
            return Set.of();
        }
        Set<Long> unstable = new HashSet<>();
        raised.forEach(entry -> unstable.add(local.of(entry.measuredAt())));
        return unstable;
    }
}
