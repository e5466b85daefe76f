package no.varde.alerts.rule.respiratory;

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
import org.jspecify.annotations.Nullable;

/**
 * ASTH-1: peak flow in the yellow zone, 50 to 79 % of the personal best. The red zone is left to ASTH-2 where the plan
 * runs it. Source: asthma action plans of Mayo Clinic and AAAAI.
 *
 * @param left what ASTH-2 takes care of
 */
public record LowPeakFlow(PeakFlow flow, @Nullable PeakFlow left) implements Check {

    public static final String ID = "ASTH-1";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            PeakFlow.FAMILY,
                            "YELLOW for the best blow of a set below a share of the personal best; silent without one",
                            PeakFlow.SOURCE,
                            PeakFlow.VITAL)
                    .with(PeakFlow.BEST, Parameter.of("below", "80", "%", "of the personal best")),
            LowPeakFlow::under);

    private static Check under(Terms terms) {
        Terms severe = terms.of(VeryLowPeakFlow.RULE);
        PeakFlow flow = PeakFlow.of(terms, severe);
        return flow == null ? Check.NEVER : new LowPeakFlow(flow, severe.runs() ? PeakFlow.of(severe, terms) : null);
    }

    @Override
    public List<Match> judge(Situation situation) {
        Sample blow = PeakFlow.bestOfSet(situation);
        return blow == null
                        || !flow.low().isBeyond(blow)
                        || (left != null && left.low().isBeyond(blow))
                ? List.of()
                : List.of(flow.match(Severity.YELLOW, blow));
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return flow.isCalm(situation);
    }
}
