package no.varde.alerts.rule.limit;

import java.util.ArrayList;
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
import no.varde.contract.event.Severity;

/**
 * LIM-2: a value at or beyond a yellow limit is YELLOW when it is the second such of the last three within 72 h; a red
 * one among them counts, and a value that is red itself is LIM-1's. Source: rule catalogue §1 and PERS-1.
 */
public record YellowLimit(PersonalLimits limits, Persistence persistence) implements Check {

    public static final String ID = "LIM-2";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            "LIM",
                            "YELLOW for values at or beyond a yellow limit, n of the last m within some hours (PERS-1)",
                            "table of vitals, per vital; persistence project default")
                    .with(
                            Parameter.of("n", "2", "readings", "how many must lie beyond"),
                            Parameter.of("m", "3", "readings", "of how many last ones"),
                            Parameter.of("hours", "72", "h", "within which they must lie"))
                    .onEveryReading()
                    .always(),
            YellowLimit::under);

    private static Check under(Terms terms) {
        PersonalLimits limits = PersonalLimits.of(terms);
        return limits.isEmpty() ? Check.NEVER : new YellowLimit(limits, Persistence.of(terms));
    }

    @Override
    public List<Match> judge(Situation situation) {
        List<Match> matches = List.of();
        for (Sample sample : situation.event().samples()) {
            if (!sample.isUsable()) {
                continue;
            }
            for (Edge edge : limits.of(sample.vital())) {
                Judged judged = limits.judged(situation, sample);
                if (edge.isRed(judged) || !edge.isBeyondYellow(judged)) {
                    continue;
                }
                List<Sample> decisive = decisive(situation, edge);
                if (!decisive.isEmpty()) {
                    matches = matches.isEmpty() ? new ArrayList<>() : matches;
                    matches.add(Match.of(Severity.YELLOW, sample)
                            .on(edge.side())
                            .against(edge.limit(Severity.YELLOW))
                            .decidedBy(decisive));
                }
            }
        }
        return matches;
    }

    /** Each earlier value is seen as of its own time. */
    private List<Sample> decisive(Situation situation, Edge edge) {
        return persistence.decisive(
                situation.series(edge.vital().code()),
                sample -> edge.isBeyondYellow(limits.judged(situation.asOf(sample.entry()), sample)));
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return limits.isCalm(situation, concern);
    }
}
