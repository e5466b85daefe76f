package no.varde.alerts.rule.technical;

import java.math.BigDecimal;
import java.time.Duration;
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
import no.varde.contract.event.Category;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * TECH-4-PULSE, the pulse among the implausible values of TECH-4: cuff and oximeter, within a few minutes, disagree. A
 * pulse is the cuff's where its reading has a blood pressure, the oximeter's where it has a saturation, and neither's
 * where it has both. It adds a note: clinical rules judge both values. Source: project default.
 */
public record PulseDisagreement(BigDecimal most, Duration within) implements Check {

    public static final String ID = "TECH-4-PULSE";
    private static final String PULSE = "HEART_RATE";
    private static final String CUFF = "BP_SYSTOLIC";
    private static final String OXIMETER = "SPO2";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            ID,
                            "TECH when the pulse of cuff and of oximeter disagree, which clinical rules judge all the same",
                            "project default",
                            PULSE)
                    .of(Category.TECHNICAL)
                    .with(
                            Parameter.of("most", "30", "/min", "how much they may differ"),
                            Parameter.of("minutes", "5", "min", "within which both are measured"))
                    .always(),
            terms -> new PulseDisagreement(terms.number("most"), terms.minutes("minutes")));

    @Override
    public List<Match> judge(Situation situation) {
        Sample own = situation.now(PULSE);
        Sample other = own == null ? null : other(situation);
        if (own == null || other == null || agree(own, other)) {
            return List.of();
        }
        return List.of(Match.of(Severity.TECH, own)
                .decidedBy(List.of(other))
                .input("difference", own.number().subtract(other.number()).abs()));
    }

    /** Only a pair says anything. */
    @Override
    public boolean isAbout(Situation situation, Concern concern, Entry raised) {
        return other(situation) != null;
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        Sample own = situation.now(PULSE);
        Sample other = other(situation);
        return own != null && other != null && agree(own, other);
    }

    private boolean agree(Sample one, Sample other) {
        return one.number().subtract(other.number()).abs().compareTo(most) <= 0;
    }

    /** The newest pulse of the other kind of device, where the reading has a pulse of one of the two. */
    private @Nullable Sample other(Situation situation) {
        Entry event = situation.event();
        if (situation.now(PULSE) == null || has(event, CUFF) == has(event, OXIMETER)) {
            return null;
        }
        List<Sample> pulses = situation.series(PULSE, within);
        for (int i = pulses.size() - 1; i >= 0; i--) {
            Entry entry = pulses.get(i).entry();
            if (has(entry, CUFF) == has(event, OXIMETER) && has(entry, OXIMETER) == has(event, CUFF)) {
                return pulses.get(i);
            }
        }
        return null;
    }

    private static boolean has(Entry entry, String vital) {
        return entry.sample(vital) != null;
    }
}
