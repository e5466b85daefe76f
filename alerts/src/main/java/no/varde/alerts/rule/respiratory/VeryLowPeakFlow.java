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
 * ASTH-2: peak flow in the red zone, below 50 % of the personal best. It is calm only once the yellow zone is left behind
 * too. Source: asthma action plans of Mayo Clinic and AAAAI.
 *
 * @param mild the yellow zone
 */
public record VeryLowPeakFlow(PeakFlow flow, @Nullable PeakFlow mild) implements Check {

    public static final String ID = "ASTH-2";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            PeakFlow.FAMILY,
                            "RED for the best blow of a set below half the personal best; silent without one",
                            PeakFlow.SOURCE,
                            PeakFlow.VITAL)
                    .with(PeakFlow.BEST, Parameter.of("below", "50", "%", "of the personal best")),
            VeryLowPeakFlow::under);

    private static Check under(Terms terms) {
        Terms mild = terms.of(LowPeakFlow.RULE);
        PeakFlow flow = PeakFlow.of(terms, mild);
        return flow == null ? Check.NEVER : new VeryLowPeakFlow(flow, PeakFlow.of(mild, terms));
    }

    @Override
    public List<Match> judge(Situation situation) {
        Sample blow = PeakFlow.bestOfSet(situation);
        return blow != null && flow.low().isBeyond(blow) ? List.of(flow.match(Severity.RED, blow)) : List.of();
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return flow.isCalm(situation) && (mild == null || mild.isCalm(situation));
    }
}
