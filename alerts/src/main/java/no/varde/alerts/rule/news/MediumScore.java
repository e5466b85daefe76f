package no.varde.alerts.rule.news;

import java.util.function.UnaryOperator;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.score.News2Band;
import no.varde.contract.event.Severity;

/** NEWS-2: a NEWS2 of 5 or 6 asks for an urgent assessment. */
public final class MediumScore {

    public static final Rule RULE = new Rule(
            Scored.description(
                    "NEWS-2",
                    "RED for a NEWS2 of 5 or 6, also of an incomplete set",
                    "Royal College of Physicians, NEWS2 2017; mapping project default"),
            terms -> new InBand(Scored.scale(terms.plan()), News2Band.MEDIUM, Severity.RED, UnaryOperator.identity()));

    private MediumScore() {}
}
