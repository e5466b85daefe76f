package no.varde.alerts.rule.news;

import java.math.BigDecimal;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Families;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.NewsWindow;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.score.News2;
import no.varde.alerts.score.News2Parameter;
import no.varde.alerts.score.News2Score;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Severity;

/** What the rules of the family share. */
final class Scored {

    private static final int SCALE_2 = 2;

    private Scored() {}

    static RuleDescription description(String id, String says, String source) {
        return RuleDescription.clinical(id, Families.NEWS, says, source, NewsWindow.VITALS.toArray(String[]::new));
    }

    /** The plan's SpO2 scale. */
    static int scale(MonitoringPlan plan) {
        return plan.news2Scale() == SCALE_2 ? SCALE_2 : 1;
    }

    /** Whether the reading itself adds something to a score. */
    static boolean isScored(Entry reading) {
        for (Sample sample : reading.samples()) {
            if (sample.isUsable() && NewsWindow.VITALS.contains(sample.vital())) {
                return true;
            }
        }
        return false;
    }

    /** About the patient, with everything that the score was computed from. */
    static Match match(Severity severity, Situation situation, News2Score score) {
        Match match = Match.ofPatient(severity, BigDecimal.valueOf(score.lowerBound()))
                .input("scale", score.input().scale())
                .input("algorithm", News2.ALGORITHM_VERSION)
                .input("complete", score.complete() ? 1 : 0)
                .decidedByReadings(NewsWindow.readings(situation));
        score.subScores().forEach((parameter, points) -> match.input(parameter.name(), points));
        return match;
    }

    /** Whether everything that was a matter then has been measured again: what nobody measured is not over. */
    static boolean covers(News2Score now, News2Score then) {
        for (News2Parameter parameter : News2Parameter.values()) {
            if (then.subScores().getOrDefault(parameter, 0) > 0
                    && !now.subScores().containsKey(parameter)) {
                return false;
            }
        }
        return true;
    }
}
