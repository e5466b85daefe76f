package no.varde.alerts.rule.news;

import java.util.List;
import java.util.function.UnaryOperator;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.score.News2Band;
import no.varde.alerts.score.News2Score;
import no.varde.contract.event.Severity;

/**
 * That the score lies in that band, or does at least where a parameter is missing. Each score lies in one, so of the rules
 * of the bands only the worst speaks.
 *
 * @param urgently what makes its urgency
 */
record InBand(int scale, News2Band band, Severity severity, UnaryOperator<Match> urgently) implements Check {

    @Override
    public List<Match> judge(Situation situation) {
        if (!Scored.isScored(situation.event())) {
            return List.of();
        }
        News2Score score = situation.news2(scale);
        return score.bandAtLeast() == band
                ? List.of(urgently.apply(Scored.match(severity, situation, score)))
                : List.of();
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        News2Score score = situation.news2(scale);
        return score.bandAtLeast() == News2Band.LOW
                && Scored.covers(score, situation.asOf(raised).news2(scale));
    }
}
