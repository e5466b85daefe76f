package no.varde.alerts.rule.news;

import no.varde.alerts.rule.Rule;
import no.varde.alerts.score.News2Band;
import no.varde.contract.event.Severity;

/** NEWS-3: one parameter alone scores 3 while all together make less than 5; to be looked at within half an hour. */
public final class SingleThree {

    private static final int ACK_WITHIN_MINUTES = 30;

    public static final Rule RULE = new Rule(
            Scored.description(
                    "NEWS-3",
                    "YELLOW, to be taken within 30 minutes, for a parameter that scores 3 in a NEWS2 below 5",
                    "Royal College of Physicians, NEWS2 2017; mapping project default"),
            terms -> new InBand(
                    Scored.scale(terms.plan()),
                    News2Band.LOW_MEDIUM,
                    Severity.YELLOW,
                    match -> match.ackWithin(ACK_WITHIN_MINUTES)));

    private SingleThree() {}
}
