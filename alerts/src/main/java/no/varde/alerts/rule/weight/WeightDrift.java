package no.varde.alerts.rule.weight;

import static no.varde.alerts.rule.weight.ImplausibleStep.WEIGHT;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;

/**
 * HF-W4: the mean weight of 7 days more than 2.0 kg above that of 28 days. Slow fluid is more common than quick fluid: 2 kg
 * above the 28-day baseline came before 39 % of events, a quick gain before 11 % (Eur Heart J Digit Health 2023).
 */
public record WeightDrift(
        BigDecimal kg, Duration recent, Duration whole, Least least, ImplausibleStep step, BigDecimal deadband)
        implements Check {

    public static final Rule RULE = new Rule(
            WeightRules.description(
                            "HF-W4",
                            "YELLOW for a mean of the last days more than some kg above the mean of four weeks",
                            "idea Eur Heart J Digit Health 2023; windows project default")
                    .with(
                            WeightRules.kg("2.0"),
                            Parameter.of("days", "7", "d", "of the recent mean"),
                            Parameter.of(
                                    "baselineDays", "28", "d", "of the mean compared with, the recent days among them"),
                            Parameter.of("readings", "3", "readings", "least number of weights in the recent days"),
                            Parameter.of("before", "7", "readings", "least number of weights before these")),
            WeightDrift::under);

    /** How many weights make a mean; a project default. */
    record Least(int recent, int before) {}

    private static WeightDrift under(Terms terms) {
        return new WeightDrift(
                terms.number("kg"),
                window(terms, "days"),
                window(terms, "baselineDays"),
                new Least(terms.count("readings"), terms.count("before")),
                ImplausibleStep.in(terms),
                terms.vital(WEIGHT).deadband());
    }

    /** Seven daily weights are a week; the eighth, exactly a week old, is not in it. */
    private static Duration window(Terms terms, String days) {
        return terms.days(days).minusNanos(1);
    }

    @Override
    public List<Match> judge(Situation situation) {
        Sample now = situation.now(WEIGHT);
        if (now == null) {
            return List.of();
        }
        List<Sample> month = situation.series(WEIGHT, whole);
        List<Sample> week = situation.series(WEIGHT, recent);
        if (week.size() < least.recent()
                || month.size() - week.size() < least.before()
                || !canDrift(week, month)
                || isStep(situation)) {
            return List.of();
        }
        List<Sample> plausibleWeek = plausible(situation, week);
        List<Sample> plausibleMonth = plausible(situation, month);
        if (plausibleWeek.size() < least.recent()
                || plausibleMonth.size() - plausibleWeek.size() < least.before()
                || compare(plausibleWeek, plausibleMonth, kg) <= 0) {
            return List.of();
        }
        BigDecimal mean = mean(plausibleWeek);
        BigDecimal baseline = mean(plausibleMonth);
        return List.of(Match.of(Severity.YELLOW, WEIGHT, rounded(mean))
                .on(Side.HIGH)
                .against(rounded(baseline.add(kg)))
                .input("change", rounded(mean.subtract(baseline)))
                .input("comparedWith", rounded(baseline))
                .decidedBy(plausibleWeek));
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        List<Sample> week = plausible(situation, situation.series(WEIGHT, recent));
        Situation then = situation.asOf(raised);
        List<Sample> month = plausible(then, then.series(WEIGHT, whole));
        if (week.isEmpty() || month.isEmpty() || isStep(situation)) {
            return false;
        }
        return compare(week, month, kg.subtract(deadband)) <= 0;
    }

    private boolean isStep(Situation situation) {
        List<Sample> series = situation.series(WEIGHT);
        return step.isStep(series, series.size() - 1);
    }

    /** Means cannot lie further apart than the values that they are made of: this ends most cases without a sum. */
    private boolean canDrift(List<Sample> week, List<Sample> month) {
        BigDecimal highest = week.getFirst().number();
        for (int i = 1; i < week.size(); i++) {
            highest = highest.max(week.get(i).number());
        }
        BigDecimal needed = highest.subtract(kg);
        for (int i = 0; i < month.size(); i++) {
            if (month.get(i).number().compareTo(needed) < 0) {
                return true;
            }
        }
        return false;
    }

    /** @param window the newest part of the series up to the situation */
    private List<Sample> plausible(Situation situation, List<Sample> window) {
        List<Sample> series = situation.series(WEIGHT);
        int from = series.size() - window.size();
        List<Sample> plausible = new ArrayList<>(window.size());
        for (int i = from; i < series.size(); i++) {
            if (!step.isStep(series, i)) {
                plausible.add(series.get(i));
            }
        }
        return plausible;
    }

    /** How the mean of the one less that of the other compares with so many kg; by products, so exact. */
    private static int compare(List<Sample> week, List<Sample> month, BigDecimal kg) {
        BigDecimal inWeek = BigDecimal.valueOf(week.size());
        BigDecimal inMonth = BigDecimal.valueOf(month.size());
        BigDecimal apart = sum(week).multiply(inMonth).subtract(sum(month).multiply(inWeek));
        return apart.compareTo(kg.multiply(inWeek).multiply(inMonth));
    }

    private static BigDecimal mean(List<Sample> samples) {
        return sum(samples).divide(BigDecimal.valueOf(samples.size()), MathContext.DECIMAL64);
    }

    private static BigDecimal sum(List<Sample> samples) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < samples.size(); i++) {
            sum = sum.add(samples.get(i).number());
        }
        return sum;
    }

    /** For people: what is compared is not rounded. */
    private static BigDecimal rounded(BigDecimal weight) {
        return weight.setScale(2, RoundingMode.HALF_UP);
    }
}
