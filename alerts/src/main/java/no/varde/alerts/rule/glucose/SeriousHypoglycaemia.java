package no.varde.alerts.rule.glucose;

import java.util.List;
import no.varde.alerts.rule.Bound;
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
import no.varde.contract.event.Side;

/**
 * DM-H2: hypoglycaemia of level 2, in mmol/L. It is calm only once level 1 is left behind too. Source: Diabetes
 * Care 2017;40:1622.
 *
 * @param mild level 1
 */
public record SeriousHypoglycaemia(Bound low, Bound mild) implements Check {

    public static final String ID = "DM-H2";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            Glucose.FAMILY,
                            "RED for one glucose below level 2",
                            "Diabetes Care 2017;40:1622, level 2",
                            Glucose.VITAL)
                    .with(Parameter.of("below", "3.0", Glucose.UNIT, "level 2"))
                    .replacing(Glucose.VITAL, Side.LOW),
            SeriousHypoglycaemia::under);

    private static Check under(Terms terms) {
        return new SeriousHypoglycaemia(Glucose.low(terms), Glucose.low(terms.of(MildHypoglycaemia.RULE)));
    }

    @Override
    public List<Match> judge(Situation situation) {
        Sample sample = situation.now(Glucose.VITAL);
        return sample != null && low.isBeyond(sample)
                ? List.of(low.match(Severity.RED, sample).repeatAfter(Glucose.REPEAT_AFTER_MINUTES))
                : List.of();
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        Sample sample = situation.now(Glucose.VITAL);
        return low.isCalm(sample) && mild.isCalm(sample);
    }
}
