package no.varde.alerts.rule.respiratory;

import java.math.BigDecimal;
import java.util.List;
import no.varde.alerts.rule.Bound;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.NewsWindow;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.Vital;
import org.jspecify.annotations.Nullable;

/**
 * COPD-1: saturation in % below a personal floor. On SpO2 scale 2 the limits of that scale stand where the plan sets no
 * floor of its own, and a saturation above the target is said too, where the patient is known to breathe oxygen: too
 * much of it makes them retain carbon dioxide. Source: Int J COPD 2020;15:2005; RCP NEWS2 2017, scale 2.
 */
public record LowSaturation(Edge low, @Nullable Edge highOnOxygen) implements Check {

    public static final String ID = "COPD-1";
    private static final String VITAL = "SPO2";
    private static final int REPEAT_AFTER_MINUTES = 5;

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            "COPD",
                            "YELLOW for a saturation below the personal floor, RED below another; on scale 2 by the limits"
                                    + " of that scale, the high ones on oxygen",
                            "Int J COPD 2020;15:2005; RCP NEWS2 2017, scale 2",
                            VITAL)
                    .with(
                            Parameter.of("floor", "90", "%", "YELLOW below; on scale 2 the scale's unless set"),
                            Parameter.personal("red", "%", "RED below; on scale 2 the scale's unless set"))
                    .replacing(VITAL, Side.LOW, Side.HIGH),
            LowSaturation::under);

    /** One side; without {@code red} it is never RED. */
    record Edge(Bound yellow, @Nullable Bound red) {

        @Nullable
        Match match(Sample sample) {
            if (red != null && red.isBeyond(sample)) {
                return red.match(Severity.RED, sample).repeatAfter(REPEAT_AFTER_MINUTES);
            }
            return yellow.isBeyond(sample) ? yellow.match(Severity.YELLOW, sample) : null;
        }

        boolean isCalm(@Nullable Sample sample) {
            return yellow.isCalm(sample) && (red == null || red.isCalm(sample));
        }
    }

    private static Check under(Terms terms) {
        Vital vital = terms.vital(VITAL);
        Limits air = profile(terms, "SPO2_SCALE2_AIR");
        Limits oxygen = profile(terms, "SPO2_SCALE2_O2");
        BigDecimal floor = terms.set("floor");
        BigDecimal red = terms.set("red");
        Bound low = floor != null || air.yellowLow() == null
                ? Bound.below(vital, terms.number("floor"))
                : Bound.atMost(vital, air.yellowLow());
        Bound redLow = red == null ? atMost(vital, air.redLow()) : Bound.below(vital, red);
        Edge high = oxygen.yellowHigh() == null
                ? null
                : new Edge(Bound.atLeast(vital, oxygen.yellowHigh()), atLeast(vital, oxygen.redHigh()));
        return new LowSaturation(new Edge(low, redLow), high);
    }

    private static Limits profile(Terms terms, String code) {
        return terms.plan().news2Scale() == 2 ? terms.vitals().profile(code).orElse(Limits.NONE) : Limits.NONE;
    }

    private static @Nullable Bound atMost(Vital vital, @Nullable BigDecimal limit) {
        return limit == null ? null : Bound.atMost(vital, limit);
    }

    private static @Nullable Bound atLeast(Vital vital, @Nullable BigDecimal limit) {
        return limit == null ? null : Bound.atLeast(vital, limit);
    }

    @Override
    public List<Match> judge(Situation situation) {
        Sample sample = situation.now(VITAL);
        if (sample == null) {
            return List.of();
        }
        Match match = low.match(sample);
        if (match == null && highOnOxygen != null && highOnOxygen.yellow().isBeyond(sample)) {
            match = Boolean.TRUE.equals(NewsWindow.onOxygen(situation)) ? highOnOxygen.match(sample) : null;
        }
        return match == null ? List.of() : List.of(match);
    }

    /** Without oxygen no saturation is too high. */
    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        Sample sample = situation.now(VITAL);
        if (concern.side() == Side.LOW) {
            return low.isCalm(sample);
        }
        return highOnOxygen == null
                || highOnOxygen.isCalm(sample)
                || Boolean.FALSE.equals(NewsWindow.onOxygen(situation));
    }
}
