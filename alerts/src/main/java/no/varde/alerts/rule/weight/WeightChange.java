package no.varde.alerts.rule.weight;

import static no.varde.alerts.rule.weight.ImplausibleStep.WEIGHT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.symptom.HeartFailureSymptoms;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * A weight against the lowest (for a gain) or highest (for a loss) valid one of the time before it. It is over when the
 * weight is back within what was allowed then by the deadband, not when the weight of the past has risen too.
 *
 * @param side HIGH looks for a gain, LOW for a loss
 * @param window how far back the plan asks to look, as findings say it
 * @param slack how much later in the day than the weight compared with still counts
 * @param withSymptoms whether symptoms of heart failure within 24 h make it RED, and a reading that reports them has the
 *     newest weight of the last 24 h judged again
 */
record WeightChange(
        Side side,
        Allowed allowed,
        Duration window,
        Duration slack,
        ImplausibleStep step,
        BigDecimal deadband,
        boolean withSymptoms)
        implements Check {

    private static final BigDecimal HOURS_A_DAY = new BigDecimal(24);

    /**
     * How much change is no matter yet.
     *
     * @param percent of the weight compared with, in place of {@code kg}; 0 where kg count
     */
    record Allowed(BigDecimal kg, BigDecimal percent) {
        BigDecimal from(BigDecimal weight) {
            return percent.signum() > 0 ? weight.multiply(percent).movePointLeft(2) : kg;
        }
    }

    WeightChange allowing(Allowed other) {
        return new WeightChange(side, other, window, slack, step, deadband, withSymptoms);
    }

    /** To a tenth: 36 hours are 1.5 days. */
    private BigDecimal days() {
        BigDecimal days = BigDecimal.valueOf(window.toHours()).divide(HOURS_A_DAY, 1, RoundingMode.HALF_UP);
        return window.toHours() % HOURS_A_DAY.intValue() == 0 ? days.setScale(0) : days;
    }

    @Override
    public List<Match> judge(Situation situation) {
        List<Sample> series = judged(situation);
        Sample from = from(series);
        if (from == null) {
            return List.of();
        }
        Sample now = series.getLast();
        BigDecimal bound = bound(from);
        if (side == Side.HIGH
                ? now.number().compareTo(bound) <= 0
                : now.number().compareTo(bound) >= 0) {
            return List.of();
        }
        var symptoms = withSymptoms ? situation.symptoms(HeartFailureSymptoms.ANY) : Collections.<Symptom>emptySet();
        return List.of(Match.of(symptoms.isEmpty() ? Severity.YELLOW : Severity.RED, now)
                .on(side)
                .against(bound)
                .input("change", now.number().subtract(from.number()))
                .input("comparedWith", from.number())
                .input("hours", window.toHours())
                .input("days", days())
                .because(symptoms)
                .decidedBy(List.of(from, now)));
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        Sample now = situation.now(WEIGHT);
        List<Sample> series = situation.series(WEIGHT);
        Sample from = from(judged(situation.asOf(raised)));
        if (now == null || from == null || step.isStep(series, series.size() - 1)) {
            return false;
        }
        return side == Side.HIGH
                ? now.number().compareTo(bound(from).subtract(deadband)) <= 0
                : now.number().compareTo(bound(from).add(deadband)) >= 0;
    }

    /** The weights up to the one that the reading is about; none where it is about none. */
    private List<Sample> judged(Situation situation) {
        boolean about = situation.now(WEIGHT) != null
                || (withSymptoms
                        && !Collections.disjoint(
                                situation.event().circumstances().symptoms(), HeartFailureSymptoms.ANY)
                        && situation.newest(WEIGHT, Situation.SYMPTOMS_COUNT) != null);
        return about ? situation.series(WEIGHT) : List.of();
    }

    /** What the last one is compared with; null if it is implausible itself or nothing before it is comparable. */
    private @Nullable Sample from(List<Sample> series) {
        int last = series.size() - 1;
        if (last < 1 || step.isStep(series, last)) {
            return null;
        }
        Sample now = series.get(last);
        Instant earliest = now.measuredAt().minus(window).minus(slack);
        Sample extreme = null;
        for (int i = last - 1; i >= 0 && !series.get(i).measuredAt().isBefore(earliest); i--) {
            Sample one = series.get(i);
            if ((extreme == null || isFurther(one, extreme))
                    && step.areComparable(one, now)
                    && !step.isStep(series, i)) {
                extreme = one;
            }
        }
        return extreme;
    }

    private boolean isFurther(Sample one, Sample than) {
        int compared = one.number().compareTo(than.number());
        return side == Side.HIGH ? compared < 0 : compared > 0;
    }

    private BigDecimal bound(Sample from) {
        BigDecimal change = allowed.from(from.number());
        return side == Side.HIGH ? from.number().add(change) : from.number().subtract(change);
    }
}
