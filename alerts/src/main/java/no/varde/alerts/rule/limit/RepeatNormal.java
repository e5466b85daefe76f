package no.varde.alerts.rule.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Families;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Severity;

/**
 * PERS-2: says when the value after a red one, measured within 15 minutes of it, lies inside the limits. The alert stays
 * RED, since one good value may be the wrong one; a person who sees both ends it with one click. Source: rule catalogue
 * §3, times project default.
 */
public record RepeatNormal(PersonalLimits limits, Duration within) implements Check {

    public static final String ID = "PERS-2";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            "LIM",
                            "Flags a RED of LIM-1 whose repeat lies inside the limits; it stays RED until a person ends it",
                            "project default, after home-monitoring leaflets")
                    .with(Parameter.of("minutes", "15", "min", "how soon the repeat must be measured"))
                    .onEveryReading()
                    .always(),
            RepeatNormal::under);

    private static Check under(Terms terms) {
        PersonalLimits limits = PersonalLimits.of(terms);
        return limits.isEmpty() ? Check.NEVER : new RepeatNormal(limits, terms.minutes("minutes"));
    }

    @Override
    public List<Match> judge(Situation situation) {
        List<Match> matches = List.of();
        for (Sample sample : situation.event().samples()) {
            if (!sample.isUsable()) {
                continue;
            }
            for (Edge edge : limits.of(sample.vital())) {
                if (!edge.isBeyondYellow(Judged.of(sample)) && followsRed(situation, sample, edge)) {
                    matches = matches.isEmpty() ? new ArrayList<>() : matches;
                    matches.add(Match.of(Severity.RED, sample)
                            .on(edge.side())
                            .against(edge.limit(Severity.RED))
                            .repeatNormal());
                }
            }
        }
        return matches;
    }

    private boolean followsRed(Situation situation, Sample sample, Edge edge) {
        List<Sample> recent = situation.series(sample.vital(), within);
        if (recent.size() < 2) {
            return false;
        }
        Entry before = recent.get(recent.size() - 2).entry();
        return situation.marks(before).stream()
                .anyMatch(mark -> mark.severity() == Severity.RED
                        && mark.concern().family().equals(Families.LIMITS)
                        && sample.vital().equals(mark.concern().vital())
                        && mark.concern().side() == edge.side());
    }
}
