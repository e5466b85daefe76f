package no.varde.alerts.rule.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Families;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.alerts.rule.symptom.HeartFailureSymptoms;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * LIM-3: limits of pulse and systolic pressure for heart failure, narrow and RED with a symptom of the last 24 h, wide and
 * YELLOW without. A reading that reports a symptom has the newest values of the last 24 h judged again. Source: BEAT-HF
 * alert triggers, Trials 2014;15:124 table 1.
 *
 * @param with by vital, the edges that hold with symptoms
 * @param without by vital, those that hold without
 * @param median as in PERS-3; null where each value counts by itself
 */
public record SymptomLimits(
        Map<String, List<Edge>> with,
        Map<String, List<Edge>> without,
        @Nullable Duration median) implements Check {

    private static final List<String> VITALS = List.of("HEART_RATE", "BP_SYSTOLIC");

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            "LIM-3",
                            Families.LIMITS,
                            "RED for pulse or systolic pressure beyond narrow limits with a symptom of heart failure, YELLOW beyond wide ones without",
                            "BEAT-HF, Trials 2014;15:124 table 1",
                            "HEART_RATE",
                            "BP_SYSTOLIC")
                    .with(
                            Parameter.of("pulseBelow", "40", "/min", "without symptoms, a lower pulse is a matter"),
                            Parameter.of("pulseAbove", "110", "/min", "without symptoms, a higher one is"),
                            Parameter.of("systolicBelow", "80", "mm[Hg]", "without symptoms, a lower pressure is"),
                            Parameter.of("systolicAbove", "170", "mm[Hg]", "without symptoms, a higher one is"),
                            Parameter.of("symptomPulseBelow", "50", "/min", "with symptoms, a lower pulse is"),
                            Parameter.of("symptomPulseAbove", "100", "/min", "with symptoms, a higher one is"),
                            Parameter.of("symptomSystolicBelow", "90", "mm[Hg]", "with symptoms, a lower pressure is"),
                            Parameter.of("symptomSystolicAbove", "160", "mm[Hg]", "with symptoms, a higher one is"))
                    .onSymptoms()
                    .replacing("HEART_RATE", Side.LOW, Side.HIGH)
                    .replacing("BP_SYSTOLIC", Side.LOW, Side.HIGH),
            SymptomLimits::under);

    private static Check under(Terms terms) {
        return new SymptomLimits(
                Map.of(
                        "HEART_RATE", edges(terms, "HEART_RATE", "symptomPulse", Severity.RED),
                        "BP_SYSTOLIC", edges(terms, "BP_SYSTOLIC", "symptomSystolic", Severity.RED)),
                Map.of(
                        "HEART_RATE", edges(terms, "HEART_RATE", "pulse", Severity.YELLOW),
                        "BP_SYSTOLIC", edges(terms, "BP_SYSTOLIC", "systolic", Severity.YELLOW)),
                MedianFilter.window(terms.plan()));
    }

    private static List<Edge> edges(Terms terms, String vital, String parameter, Severity severity) {
        return List.of(
                NumericEdge.beyond(terms.vital(vital), Side.LOW, terms.number(parameter + "Below"), severity),
                NumericEdge.beyond(terms.vital(vital), Side.HIGH, terms.number(parameter + "Above"), severity));
    }

    @Override
    public List<Match> judge(Situation situation) {
        Set<Symptom> symptoms = situation.symptoms(HeartFailureSymptoms.ANY);
        List<Match> matches = List.of();
        for (String vital : VITALS) {
            Sample sample = sample(situation, vital);
            if (sample == null) {
                continue;
            }
            Judged judged = judged(situation.asOf(sample.entry()), sample);
            for (Edge edge : edges(vital, !symptoms.isEmpty())) {
                if (edge.isRed(judged) || edge.isBeyondYellow(judged)) {
                    matches = matches.isEmpty() ? new ArrayList<>(2) : matches;
                    matches.add(match(sample, edge, judged, symptoms));
                }
            }
        }
        return matches;
    }

    private static Match match(Sample sample, Edge edge, Judged judged, Set<Symptom> symptoms) {
        Severity severity = edge.isRed(judged) ? Severity.RED : Severity.YELLOW;
        Match match = Match.of(severity, sample)
                .on(edge.side())
                .against(edge.limit(severity))
                .because(symptoms)
                .decidedBy(List.of(sample));
        return severity == Severity.RED ? match.repeatAfter(RedLimit.REPEAT_AFTER_MINUTES) : match;
    }

    /** What was raised with symptoms must come back inside the narrow limits, also when the symptoms count no more. */
    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        Sample sample = concern.vital() == null ? null : situation.now(concern.vital());
        if (sample == null) {
            return false;
        }
        boolean narrow = !situation.symptoms(HeartFailureSymptoms.ANY).isEmpty()
                || !situation.asOf(raised).symptoms(HeartFailureSymptoms.ANY).isEmpty();
        Judged judged = judged(situation, sample);
        for (Edge edge : edges(sample.vital(), narrow)) {
            if (edge.side() == concern.side() && !edge.isCalm(judged)) {
                return false;
            }
        }
        return true;
    }

    private List<Edge> edges(String vital, boolean symptoms) {
        return (symptoms ? with : without).getOrDefault(vital, List.of());
    }

    /** The reading's own value or, where it brings symptoms alone, the newest of the last 24 h. */
    private static @Nullable Sample sample(Situation situation, String vital) {
        Sample own = situation.now(vital);
        if (own != null
                || Collections.disjoint(situation.event().circumstances().symptoms(), HeartFailureSymptoms.ANY)) {
            return own;
        }
        return situation.newest(vital, Situation.SYMPTOMS_COUNT);
    }

    private Judged judged(Situation situation, Sample sample) {
        return median == null ? Judged.of(sample) : MedianFilter.judged(situation, sample, median);
    }
}
