package no.varde.alerts.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.Severity;

/**
 * The end of a condition: {@value #CALM_READINGS} trusted readings in a row, measured after the one that raised it, that
 * are calm about it. Found by walking the chart, so the order of arrival does not matter. Where the raising reading has
 * left the chart nothing is said, and the alert waits for a person. Source: alarm management §7.
 */
final class Hysteresis {

    static final int CALM_READINGS = 2;

    private final RuleSet rules;
    private final Situation situation;

    Hysteresis(RuleSet rules, Situation situation) {
        this.rules = rules;
        this.situation = situation;
    }

    /** What ends exactly with the situation's reading. */
    List<Ended> endedHere(List<Entry> marked) {
        List<Ended> ended = new ArrayList<>();
        lastRaised(marked).forEach((concern, raised) -> {
            RuleSet.Active active = rules.find(raised.mark().ruleId());
            if (active != null && active.check().clears()) {
                List<Entry> calm = calm(concern, raised, active);
                if (calm.size() == CALM_READINGS && calm.getLast() == situation.event()) {
                    ended.add(new Ended(concern, raised.mark().severity(), active.rule(), calm));
                }
            }
        });
        return ended;
    }

    record Ended(Concern concern, Severity was, RuleDescription rule, List<Entry> calm) {}

    private record Raised(Entry entry, Mark mark) {}

    /** By concern, the last entry before this one of which that was said; none where this one says it again. */
    private Map<Concern, Raised> lastRaised(List<Entry> marked) {
        Map<Concern, Raised> last = new LinkedHashMap<>();
        for (Entry entry : marked) {
            if (Entry.ORDER.compare(entry, situation.event()) > 0) {
                break;
            }
            for (Mark mark : situation.marks(entry)) {
                if (situation.isKnown(entry)) {
                    last.put(mark.concern(), new Raised(entry, mark));
                }
            }
        }
        last.values().removeIf(raised -> raised.entry() == situation.event());
        return last;
    }

    /** The first calm readings in a row since it was raised, up to as many as end it. */
    private List<Entry> calm(Concern concern, Raised raised, RuleSet.Active active) {
        List<Entry> calm = new ArrayList<>();
        if (!concerns(situation, concern, raised, active)) {
            return calm;
        }
        for (Entry entry : situation.entriesSince(raised.entry())) {
            Situation then = situation.asOf(entry);
            if (!concerns(then, concern, raised, active)) {
                continue;
            }
            if (speaksOf(entry, active.rule()) || !active.check().isCalm(then, concern, raised.entry())) {
                calm.clear();
            } else if (isTrusted(entry, concern)) {
                calm.add(entry);
                if (calm.size() == CALM_READINGS) {
                    return calm;
                }
            }
        }
        return calm;
    }

    /** Whether the rule said something of it after all, though as of a late reading. */
    private boolean speaksOf(Entry entry, RuleDescription rule) {
        return situation.marks(entry).stream().anyMatch(mark -> mark.ruleId().equals(rule.id()));
    }

    private static boolean concerns(Situation then, Concern concern, Raised raised, RuleSet.Active active) {
        if (then.event().isInvalid() || !active.check().isAbout(then, concern, raised.entry())) {
            return false;
        }
        RuleDescription.Trigger trigger = active.rule().trigger();
        return concern.vital() != null
                || trigger.everything()
                || then.event().samples().stream()
                        .anyMatch(
                                sample -> sample.isUsable() && trigger.vitals().contains(sample.vital()));
    }

    private static boolean isTrusted(Entry entry, Concern concern) {
        if (concern.vital() == null) {
            return entry.samples().stream().filter(Sample::isUsable).allMatch(Sample::isTrusted);
        }
        Sample sample = entry.sample(concern.vital());
        return sample != null && sample.isTrusted();
    }
}
