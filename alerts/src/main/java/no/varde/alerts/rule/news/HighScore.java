package no.varde.alerts.rule.news;

import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.score.News2Band;
import no.varde.contract.event.Severity;

/** NEWS-1: a NEWS2 of 7 or more asks for an emergency assessment. */
public final class HighScore {

    public static final Rule RULE = new Rule(
            Scored.description(
                    "NEWS-1",
                    "RED before all others for a NEWS2 of 7 or more, also of an incomplete set",
                    "Royal College of Physicians, NEWS2 2017; mapping project default"),
            terms -> new InBand(Scored.scale(terms.plan()), News2Band.HIGH, Severity.RED, Match::immediate));

    private HighScore() {}
}
