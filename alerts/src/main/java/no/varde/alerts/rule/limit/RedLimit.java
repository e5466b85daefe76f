package no.varde.alerts.rule.limit;

import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Severity;

/**
 * LIM-1: one value at or beyond a red limit, or a red code, is RED at once, and the patient is asked to measure again
 * after 5 minutes. Source: rule catalogue §1, PERS-1 and PERS-2.
 */
public record RedLimit(PersonalLimits limits) implements Check {

    public static final String ID = "LIM-1";
    static final int REPEAT_AFTER_MINUTES = 5;

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            "LIM",
                            "RED for one value at or beyond a red limit of the plan, or a red code of a vital that it follows; asks for a repeat",
                            "table of vitals, per vital")
                    .onEveryReading()
                    .always(),
            RedLimit::under);

    private static Check under(Terms terms) {
        PersonalLimits limits = PersonalLimits.of(terms);
        return limits.isEmpty() ? Check.NEVER : new RedLimit(limits);
    }

    @Override
    public List<Match> judge(Situation situation) {
        List<Match> matches = List.of();
        for (Sample sample : situation.event().samples()) {
            if (!sample.isUsable()) {
                continue;
            }
            for (Edge edge : limits.of(sample.vital())) {
                if (edge.isRed(limits.judged(situation, sample))) {
                    matches = matches.isEmpty() ? new ArrayList<>() : matches;
                    matches.add(Match.of(Severity.RED, sample)
                            .on(edge.side())
                            .against(edge.limit(Severity.RED))
                            .repeatAfter(REPEAT_AFTER_MINUTES));
                }
            }
        }
        return matches;
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return limits.isCalm(situation, concern);
    }
}
