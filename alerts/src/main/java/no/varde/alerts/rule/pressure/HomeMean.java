package no.varde.alerts.rule.pressure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.Bound;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;

/**
 * BP-HOME-MEAN: home hypertension by the mean of a {@link HomeSeries}, in mm[Hg], computed exactly and as of each reading.
 * A series that is too short says nothing, and ends nothing. Since single high values pass it by, a plan runs BP-CRISIS
 * beside it. Source: ESH practice guidance for home monitoring, J Clin Hypertens 2018;20:1116.
 */
public record HomeMean(HomeSeries.Protocol protocol, HighPressure high) implements Check {

    public static final String ID = "BP-HOME-MEAN";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            "BP-MEAN",
                            "YELLOW when the mean of a week's home pressures, without its first day, is high; single values"
                                    + " are BP-CRISIS's, which belongs beside it",
                            "ESH, J Clin Hypertens 2018;20:1116",
                            HighPressure.SYSTOLIC,
                            HighPressure.DIASTOLIC)
                    .with(
                            HighPressure.systolic("135"),
                            HighPressure.diastolic("85"),
                            Parameter.of("days", "7", "d", "calendar days of a series"),
                            Parameter.of("readings", "12", "readings", "at least, without the first day"),
                            Parameter.of("further", "3", "d", "with readings at least, without the first day"))
                    .replacing(HighPressure.SYSTOLIC, Side.HIGH)
                    .replacing(HighPressure.DIASTOLIC, Side.HIGH),
            HomeMean::under);

    private static Check under(Terms terms) {
        return new HomeMean(
                new HomeSeries.Protocol(
                        terms.zone(), terms.count("days"), terms.count("readings"), terms.count("further")),
                HighPressure.of(terms));
    }

    @Override
    public List<Match> judge(Situation situation) {
        HomeSeries series = HomeSeries.endingWith(situation, protocol);
        if (series == null) {
            return List.of();
        }
        List<Match> matches = List.of();
        for (Bound bound : high.bounds()) {
            if (compare(series, bound, bound.limit()) >= 0) {
                matches = matches.isEmpty() ? new ArrayList<>(2) : matches;
                matches.add(match(series, bound));
            }
        }
        return matches;
    }

    private static Match match(HomeSeries series, Bound bound) {
        String vital = bound.vital().code();
        BigDecimal mean = series.sum(vital)
                .divide(BigDecimal.valueOf(series.readings()), bound.vital().decimals() + 1, RoundingMode.HALF_UP);
        return Match.of(Severity.YELLOW, vital, mean)
                .on(bound.side())
                .against(bound.limit())
                .input("readings", series.readings())
                .input("days", series.days());
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        HomeSeries series = HomeSeries.endingWith(situation, protocol);
        Bound bound = high.bound(concern);
        return series != null && compare(series, bound, bound.calm()) <= 0;
    }

    /** How the exact mean, which may have no end of decimals, lies to a figure. */
    private static int compare(HomeSeries series, Bound bound, BigDecimal figure) {
        return series.sum(bound.vital().code()).compareTo(figure.multiply(BigDecimal.valueOf(series.readings())));
    }
}
