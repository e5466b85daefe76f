package no.varde.alerts.rule.pressure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.varde.alerts.rule.Bound;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/** A pair of upper limits in mm[Hg]: a reading is high where either pressure reaches its own. */
public record HighPressure(Bound systolic, Bound diastolic) {

    public static final String SYSTOLIC = "BP_SYSTOLIC";
    public static final String DIASTOLIC = "BP_DIASTOLIC";
    static final String UNIT = "mm[Hg]";

    /** By the parameters that {@link #systolic(String)} and {@link #diastolic(String)} declare. */
    public static HighPressure of(Terms terms) {
        return new HighPressure(
                Bound.atLeast(terms.vital(SYSTOLIC), terms.number("systolic")),
                Bound.atLeast(terms.vital(DIASTOLIC), terms.number("diastolic")));
    }

    public static Parameter systolic(String standard) {
        return Parameter.of("systolic", standard, UNIT, "high at or above");
    }

    public static Parameter diastolic(String standard) {
        return Parameter.of("diastolic", standard, UNIT, "high at or above");
    }

    /** The reading itself if it has a usable pressure or, where it brings one of those symptoms alone, the last that has. */
    public static @Nullable Entry measured(Situation situation, Set<Symptom> asked) {
        Sample systolic = situation.nowOrWith(asked, SYSTOLIC);
        Sample diastolic = situation.nowOrWith(asked, DIASTOLIC);
        if (systolic == null || diastolic == null) {
            return systolic != null ? systolic.entry() : diastolic != null ? diastolic.entry() : null;
        }
        return Entry.ORDER.compare(systolic.entry(), diastolic.entry()) >= 0 ? systolic.entry() : diastolic.entry();
    }

    public boolean isReachedBy(Entry reading) {
        return systolic.isBeyond(reading.sample(SYSTOLIC)) || diastolic.isBeyond(reading.sample(DIASTOLIC));
    }

    /** One for each pressure of the reading that is high. */
    public List<Match> matches(Severity severity, Entry reading) {
        List<Match> matches = new ArrayList<>(2);
        for (Bound bound : bounds()) {
            Sample sample = reading.sample(bound.vital().code());
            if (sample != null && bound.isBeyond(sample)) {
                matches.add(bound.match(severity, sample).decidedBy(List.of(sample)));
            }
        }
        return matches;
    }

    /** Whether the pressure that the concern is about has come back by more than the deadband. */
    public boolean isCalm(Situation situation, Concern concern) {
        Bound bound = bound(concern);
        return bound.isCalm(situation.now(bound.vital().code()));
    }

    List<Bound> bounds() {
        return List.of(systolic, diastolic);
    }

    /** The one of the two that the concern is about. */
    Bound bound(Concern concern) {
        return SYSTOLIC.equals(concern.vital()) ? systolic : diastolic;
    }
}
