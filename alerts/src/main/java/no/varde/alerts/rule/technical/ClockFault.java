package no.varde.alerts.rule.technical;

import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Situation;
import no.varde.contract.event.Category;
import no.varde.contract.event.Severity;

/**
 * TECH-5: a reading whose own time was not believed. Two in a row of the same device without that end it; those of other
 * devices say nothing of its clock. Source: project default.
 */
public record ClockFault() implements Check {

    public static final String ID = "TECH-5";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            ID,
                            "TECH for a reading of a device whose clock is wrong; the reading is kept at its arrival time",
                            "project default")
                    .of(Category.TECHNICAL)
                    .onEveryReading()
                    .always(),
            terms -> new ClockFault());

    @Override
    public List<Match> judge(Situation situation) {
        return situation.event().circumstances().clockFault() ? List.of(Match.ofPatient(Severity.TECH)) : List.of();
    }

    @Override
    public boolean isAbout(Situation situation, Concern concern, Entry raised) {
        return situation.event().origin().deviceId().equals(raised.origin().deviceId());
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return !situation.event().circumstances().clockFault();
    }
}
