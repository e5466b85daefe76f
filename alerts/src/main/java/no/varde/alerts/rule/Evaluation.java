package no.varde.alerts.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * All rules on one reading of a chart. A reading is judged as of its measuredAt; one that arrives late may also change
 * what later readings mean (it may be the second yellow of three), so those are judged again and whatever is new is said.
 * What was said is marked on the entries.
 */
public final class Evaluation {

    private final Chart chart;
    private final RuleSet rules;
    private final long horizon;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Entry> changed = new LinkedHashSet<>();

    private Evaluation(Chart chart, RuleSet rules, long horizon, Instant now) {
        this.chart = chart;
        this.rules = rules;
        this.horizon = horizon;
        this.now = now;
    }

    /**
     * @param chart with the reading in it
     * @param horizon place of the arrival that makes this evaluation, at which nothing later was known
     * @param now when it is evaluated, for the findings' stamp only
     * @return findings in measurement order; a reading seen before yields the ids that it yielded then
     */
    public static Result of(Chart chart, Entry reading, long horizon, RuleSet rules, Instant now) {
        Evaluation evaluation = new Evaluation(chart, rules, horizon, now);
        evaluation.arrived(reading);
        evaluation.findings.sort(Comparator.comparing(Finding::measuredAt));
        return new Result(List.copyOf(evaluation.findings), List.copyOf(evaluation.changed));
    }

    /** @param changed entries with new marks, to be kept */
    public record Result(List<Finding> findings, List<Entry> changed) {}

    private void arrived(Entry reading) {
        if (reading.isInvalid()) {
            return;
        }
        Set<Concern> raised = judge(reading, false);
        clear(reading, null);
        for (Entry later : List.copyOf(chart.after(reading))) {
            if (later.arrival() <= horizon && !later.isInvalid()) {
                raised.addAll(judge(later, true));
                clear(later, raised);
            }
        }
    }

    /** @return the concerns of which something new was said */
    private Set<Concern> judge(Entry entry, boolean onlyNew) {
        Set<Concern> raised = new LinkedHashSet<>();
        Situation situation = new Situation(chart, entry, horizon);
        Integer news2 = null;
        boolean scored = !rules.isScored();
        for (RuleSet.Active active : rules.triggeredBy(entry)) {
            List<Match> matches = active.check().judge(situation);
            if (matches.isEmpty()) {
                continue;
            }
            if (!scored) {
                news2 = NewsWindow.score(situation, rules.plan().news2Scale());
                scored = true;
            }
            Conclusion conclusion = new Conclusion(rules, active.rule(), entry, news2, now);
            for (Match match : matches) {
                say(conclusion, match, situation, onlyNew, raised);
            }
        }
        return raised;
    }

    private void say(Conclusion conclusion, Match match, Situation situation, boolean onlyNew, Set<Concern> raised) {
        boolean late = isLate(conclusion, match, situation);
        Finding finding = conclusion.of(match, late);
        Concern concern = conclusion.concern(match, late);
        OptionalLong saidAt = saidAt(conclusion.event(), concern, finding);
        if (onlyNew && (finding.kind() != Finding.Kind.RAISED || saidAt.orElse(horizon) < horizon)) {
            return;
        }
        findings.add(finding);
        if (finding.kind() == Finding.Kind.RAISED) {
            raised.add(concern);
        }
        if (finding.kind() == Finding.Kind.RAISED && saidAt.isEmpty()) {
            chart.mark(conclusion.event(), new Mark(concern, finding.ruleId(), finding.severity(), horizon));
            changed.add(conclusion.event());
        }
    }

    /** At which arrival it was said first: at this one too where a crash makes the same reading come again. */
    private static OptionalLong saidAt(Entry entry, Concern concern, Finding finding) {
        return entry.marks().stream()
                .filter(mark -> mark.says(concern, finding.ruleId(), finding.severity()))
                .mapToLong(Mark::arrival)
                .min();
    }

    /**
     * A reading that came hours late makes one row to look at, not a row per value: unless it is the newest value of its
     * vital and red, for then that is how the patient is as far as anybody knows.
     */
    private static boolean isLate(Conclusion conclusion, Match match, Situation situation) {
        if (!conclusion.event().isLate()
                || !conclusion.isClinical()
                || match.kind() != Finding.Kind.RAISED
                || match.severity() == Severity.INFO) {
            return false;
        }
        return match.severity() != Severity.RED || (match.vital() != null && !situation.isNewest(match.vital()));
    }

    /** Says which conditions end with that reading; of a later one, only of what was newly raised. */
    private void clear(Entry entry, @Nullable Set<Concern> only) {
        if (chart.marked().isEmpty()) {
            return;
        }
        Hysteresis hysteresis = new Hysteresis(rules, new Situation(chart, entry, horizon));
        for (Hysteresis.Ended ended : hysteresis.endedHere(chart.marked())) {
            if (only == null || only.contains(ended.concern())) {
                Conclusion conclusion = new Conclusion(rules, ended.rule(), entry, null, now);
                findings.add(conclusion.cleared(ended.concern(), ended.was(), ended.calm()));
            }
        }
    }
}
