package no.varde.alerts.rule.baseline;

import java.math.BigDecimal;
import java.util.List;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;

/**
 * Two days in a row against what is usual.
 *
 * @param recent the day of the reading and the day before
 */
record Shift(List<Day> recent, Baseline baseline) {

    /** A stream makes hundreds of readings in two days; the newest of them stand for all. */
    private static final int READINGS = 12;

    Day today() {
        return recent.getFirst();
    }

    /** Whether both days lie so many spreads away on that side, or more. */
    boolean reaches(Side side, BigDecimal spreads) {
        return compare(side, spreads) >= 0;
    }

    /** Whether both days lie more than so many spreads away on that side. */
    boolean exceeds(Side side, BigDecimal spreads) {
        return compare(side, spreads) > 0;
    }

    /** Of the nearer day. */
    private int compare(Side side, BigDecimal spreads) {
        int nearest = 1;
        for (int i = 0; i < recent.size(); i++) {
            nearest = Math.min(nearest, baseline.compare(recent.get(i), side, spreads));
        }
        return nearest;
    }

    /** Whether the day is back: no more than one spread away on that side. A project default. */
    boolean isBack(Side side, Day day) {
        return baseline.compare(day, side, BigDecimal.ONE) <= 0;
    }

    Match match(Side side, BigDecimal spreads) {
        Sample newest = today().samples().getLast();
        return Match.of(Severity.YELLOW, newest.vital(), Baseline.rounded(today().mean()))
                .on(side)
                .against(Baseline.rounded(baseline.at(side, spreads)))
                .input("mean", Baseline.rounded(baseline.mean()))
                .input("spread", Baseline.rounded(baseline.spread()))
                .input("z", baseline.z(today()))
                .input("zDayBefore", baseline.z(recent.getLast()))
                .decidedBy(newest(recent.getLast().samples()))
                .decidedBy(newest(today().samples()));
    }

    private static List<Sample> newest(List<Sample> samples) {
        return samples.subList(Math.max(0, samples.size() - READINGS / 2), samples.size());
    }
}
