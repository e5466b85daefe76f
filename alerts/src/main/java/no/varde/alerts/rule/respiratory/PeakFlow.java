package no.varde.alerts.rule.respiratory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import no.varde.alerts.rule.Bound;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of peak flow share: a limit in percent of the personal best, in L/min. Of the blows of one set, those
 * within 10 minutes, the best counts; a blow is judged when it comes, with the better ones before it that are not
 * in doubt. Deadband 5 % of the best.
 */
record PeakFlow(Bound low, BigDecimal best) {

    static final String VITAL = "PEF";
    static final String FAMILY = "ASTH";
    static final String SOURCE = "Mayo Clinic and AAAAI asthma action plans";
    static final Parameter BEST = Parameter.personal("best", "L/min", "personal best; ASTH-1 and ASTH-2 share it");

    private static final Duration ONE_SET = Duration.ofMinutes(10);
    private static final BigDecimal DEADBAND_PERCENT = new BigDecimal(5);
    private static final int PERCENT = 2;

    /** The limit that this rule's {@code below} sets; null without a personal best in the plan. */
    static @Nullable PeakFlow of(Terms terms, Terms sibling) {
        BigDecimal own = terms.set("best");
        BigDecimal best = own == null ? sibling.set("best") : own;
        if (best == null || best.signum() <= 0) {
            return null;
        }
        BigDecimal percent = terms.number("below");
        Bound low = Bound.below(terms.vital(VITAL), best.multiply(percent).movePointLeft(PERCENT));
        return new PeakFlow(
                low.calmAt(best.multiply(percent.add(DEADBAND_PERCENT)).movePointLeft(PERCENT)), best);
    }

    /** The best blow of the set so far, where the reading has one. */
    static @Nullable Sample bestOfSet(Situation situation) {
        Sample best = situation.now(VITAL);
        if (best == null || best.value() == null) {
            return null;
        }
        List<Sample> set = situation.series(VITAL, ONE_SET);
        for (int i = set.size() - 1; i >= 0; i--) {
            Sample blow = set.get(i);
            if (blow.isTrusted() && blow.value() != null && blow.number().compareTo(best.number()) > 0) {
                best = blow;
            }
        }
        return best;
    }

    Match match(Severity severity, Sample blow) {
        return low.match(severity, blow)
                .decidedBy(List.of(blow))
                .input("best", best)
                .input("percent", blow.number().movePointRight(PERCENT).divide(best, 1, RoundingMode.DOWN));
    }

    boolean isCalm(Situation situation) {
        return low.isCalm(bestOfSet(situation));
    }
}
