package no.varde.alerts.rule.weight;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Category;
import no.varde.contract.event.Severity;

/**
 * TECH-4: a weight that differs by more than 5 kg from the previous one, measured within 48 h, is a matter of the scale
 * or of who stands on it. The first value back at the old weight is none. Source: project default, vital cross checks.
 *
 * @param kg more than that is too much
 * @param within from the previous value; what is exactly as old counts
 */
public record ImplausibleStep(BigDecimal kg, Duration within) implements Check {

    public static final String ID = "TECH-4";
    static final String WEIGHT = "BODY_WEIGHT";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            ID,
                            "TECH for a weight more than some kg from the previous one within some hours; no weight rule uses it",
                            "project default",
                            WEIGHT)
                    .with(
                            Parameter.of("kg", "5", "kg", "a step of more than that is implausible"),
                            Parameter.of("hours", "48", "h", "within which"))
                    .of(Category.TECHNICAL)
                    .always(),
            ImplausibleStep::under);

    private static ImplausibleStep under(Terms terms) {
        return new ImplausibleStep(terms.number("kg"), terms.hours("hours"));
    }

    /** As the plan sets it for TECH-4, for other rules: bad values stay out of them even where TECH-4 is off. */
    static ImplausibleStep in(Terms terms) {
        return under(terms.of(RULE));
    }

    @Override
    public List<Match> judge(Situation situation) {
        Sample now = situation.now(WEIGHT);
        if (now == null) {
            return List.of();
        }
        List<Sample> series = situation.series(WEIGHT);
        int last = series.size() - 1;
        if (!isStep(series, last)) {
            return List.of();
        }
        Sample previous = series.get(last - 1);
        return List.of(Match.of(Severity.TECH, now)
                .input("step", now.number().subtract(previous.number()))
                .input("previous", previous.number())
                .decidedBy(List.of(previous)));
    }

    /** Whether the value at that place is too far from the previous one and does not go back to what was before that. */
    boolean isStep(List<Sample> series, int at) {
        if (at == 0 || areComparable(series.get(at - 1), series.get(at))) {
            return false;
        }
        return at < 2 || !areComparable(series.get(at - 2), series.get(at)) || !isStep(series, at - 1);
    }

    /** Whether one body can have had both weights. */
    boolean areComparable(Sample earlier, Sample later) {
        return earlier.number().subtract(later.number()).abs().compareTo(kg) <= 0
                || earlier.measuredAt().plus(within).isBefore(later.measuredAt());
    }
}
