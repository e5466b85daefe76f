package no.varde.alerts.rule.baseline;

import java.math.BigDecimal;
import java.time.zone.ZoneRules;
import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Side;
import org.jspecify.annotations.Nullable;

/**
 * TR-2: FEV1 below the mean of 7 days less 1.645 standard deviations, two days running. Both days are held against the 7
 * days before the two, so that the first day of a fall does not make the second look usual. Source: Int J COPD
 * 2020;15:2005; two days project default.
 *
 * @param days how many days before the two make the mean
 * @param least how many of these must have data
 */
public record SpirometryFall(BigDecimal spreads, int days, int least, BigDecimal floor, ZoneRules zone)
        implements Check {

    private static final String FEV1 = "FEV1";
    private static final int RECENT = 2;

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            "TR-2",
                            "TR",
                            "YELLOW for an FEV1 below the mean of the days before less some standard deviations, two days running",
                            "Int J COPD 2020;15:2005; two days project default",
                            FEV1)
                    .with(
                            Parameter.of("sd", "1.645", "SD", "more than so far below the mean is a matter"),
                            Parameter.of("days", "7", "d", "of the mean"),
                            Parameter.of("least", "4", "d", "how many of them must have data")),
            SpirometryFall::under);

    private static SpirometryFall under(Terms terms) {
        return new SpirometryFall(
                terms.number("sd"),
                terms.count("days"),
                terms.count("least"),
                SpreadFloor.of(terms.vital(FEV1)),
                terms.zone().getRules());
    }

    @Override
    public List<Match> judge(Situation situation) {
        Shift shift = situation.now(FEV1) == null ? null : shift(situation);
        if (shift == null || !shift.exceeds(Side.LOW, spreads)) {
            return List.of();
        }
        return List.of(shift.match(Side.LOW, spreads));
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        Shift then = shift(situation.asOf(raised));
        Day today = situation.now(FEV1) == null
                ? null
                : Day.newest(situation.series(FEV1), new LocalDays(zone), 1).getFirst();
        return then != null && today != null && then.isBack(Side.LOW, today);
    }

    private @Nullable Shift shift(Situation situation) {
        List<Sample> series = situation.series(FEV1);
        if (series.size() < least + RECENT) {
            return null;
        }
        List<Day> newest = Day.newest(series, new LocalDays(zone), days + RECENT);
        if (newest.size() < least + RECENT
                || newest.get(1).number() != newest.getFirst().number() - 1) {
            return null;
        }
        long oldest = newest.get(1).number() - days;
        List<Day> before = newest.stream()
                .skip(RECENT)
                .filter(day -> day.number() >= oldest)
                .toList();
        return before.size() < least ? null : new Shift(newest.subList(0, RECENT), new Baseline(before, floor));
    }
}
