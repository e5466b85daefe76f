package no.varde.alerts.rule.news;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.NewsWindow;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.alerts.score.News2Score;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * NEWS-4: the score lies 3 or more above what is usual for the patient, the median of the complete scores of the 7 days
 * before. An incomplete score is at least its lower bound, so that is what counts; with fewer than {@value #LEAST} complete
 * ones nobody knows what is usual. Source: project default.
 */
public record ScoreRise(int scale, BigDecimal rise, Duration within) implements Check {

    static final int LEAST = 3;

    private static final BigDecimal TWO = new BigDecimal(2);

    public static final Rule RULE = new Rule(
            Scored.description(
                            "NEWS-4",
                            "YELLOW for a NEWS2 some points above the median of the complete ones of the days before",
                            "project default")
                    .with(
                            Parameter.of("rise", "3", "points", "so many above the median are a matter"),
                            Parameter.of("days", "7", "d", "of the median")),
            ScoreRise::under);

    private static ScoreRise under(Terms terms) {
        return new ScoreRise(Scored.scale(terms.plan()), terms.number("rise"), terms.days("days"));
    }

    @Override
    public List<Match> judge(Situation situation) {
        if (!Scored.isScored(situation.event())) {
            return List.of();
        }
        News2Score score = situation.news2(scale);
        if (isBelowAnyRise(score)) {
            return List.of();
        }
        BigDecimal usual = usual(situation);
        if (usual == null || !isRisen(score, usual)) {
            return List.of();
        }
        return List.of(Scored.match(Severity.YELLOW, situation, score)
                .input("median", usual)
                .against(usual.add(rise)));
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        Situation then = situation.asOf(raised);
        News2Score score = situation.news2(scale);
        if (!Scored.covers(score, then.news2(scale))) {
            return false;
        }
        if (isBelowAnyRise(score)) {
            return true;
        }
        BigDecimal usual = usual(then);
        return usual != null && !isRisen(score, usual);
    }

    /** No median is below 0, and finding it means going through a week. */
    private boolean isBelowAnyRise(News2Score score) {
        return BigDecimal.valueOf(score.lowerBound()).compareTo(rise) < 0;
    }

    private boolean isRisen(News2Score score, BigDecimal usual) {
        return BigDecimal.valueOf(score.lowerBound()).subtract(usual).compareTo(rise) >= 0;
    }

    /** The median of the complete scores before the reading; null where they are too few. */
    private @Nullable BigDecimal usual(Situation situation) {
        if (situation.series("ACVPU", within.plus(NewsWindow.WINDOW)).isEmpty()) {
            return null;
        }
        Instant from = situation.at().minus(within);
        List<Entry> entries = situation.entries();
        List<Integer> totals = new ArrayList<>();
        for (int i = entries.size() - 2; i >= 0 && !entries.get(i).measuredAt().isBefore(from); i--) {
            Integer total = total(situation, entries.get(i));
            if (total != null) {
                totals.add(total);
            }
        }
        return totals.size() < LEAST ? null : median(totals);
    }

    /** Consciousness is what is measured least, so without it nothing else need be looked up. */
    private @Nullable Integer total(Situation situation, Entry earlier) {
        if (earlier.isInvalid() || !Scored.isScored(earlier)) {
            return null;
        }
        Situation then = situation.asOf(earlier);
        return then.newest("ACVPU", NewsWindow.WINDOW) == null
                ? null
                : then.news2(scale).total();
    }

    private static BigDecimal median(List<Integer> totals) {
        Collections.sort(totals);
        int middle = totals.size() / 2;
        BigDecimal upper = BigDecimal.valueOf(totals.get(middle));
        return totals.size() % 2 == 1
                ? upper
                : upper.add(BigDecimal.valueOf(totals.get(middle - 1))).divide(TWO);
    }
}
