package no.varde.alerts.rule;

import java.util.ArrayList;
import java.util.Collections;
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
            List<RuleSet.Active> speakers = speakers(raised);
            if (!speakers.isEmpty()) {
                List<Entry> calm = calm(concern, raised, speakers);
                if (calm.size() == CALM_READINGS && calm.getLast() == situation.event()) {
                    ended.add(new Ended(
                            concern, raised.worst(), speakers.getLast().rule(), calm));
                }
            }
        });
        return ended;
    }

    record Ended(Concern concern, Severity was, RuleDescription rule, List<Entry> calm) {}

    private record Raised(Entry entry, List<Mark> marks) {
        Severity worst() {
            return Collections.min(marks.stream().map(Mark::severity).toList());
        }
    }

    /** By concern, the last entry before this one of which that was said; none where this one says it again. */
    private Map<Concern, Raised> lastRaised(List<Entry> marked) {
        Map<Concern, Raised> last = new LinkedHashMap<>();
        for (Entry entry : marked) {
            if (Entry.ORDER.compare(entry, situation.event()) > 0) {
                break;
            }
            for (Mark mark : situation.marks(entry)) {
                if (situation.isKnown(entry)) {
                    Raised before = last.get(mark.concern());
                    if (before == null || before.entry() != entry) {
                        before = new Raised(entry, new ArrayList<>());
                        last.put(mark.concern(), before);
                    }
                    before.marks().add(mark);
                }
            }
        }
        last.values().removeIf(raised -> raised.entry() == situation.event());
        return last;
    }

    /** The rules that spoke of it, all of which must find it calm; none where one of them never does or runs no more. */
    private List<RuleSet.Active> speakers(Raised raised) {
        List<RuleSet.Active> speakers = new ArrayList<>(raised.marks().size());
        for (Mark mark : raised.marks()) {
            RuleSet.Active active = rules.find(mark.ruleId());
            if (active == null || !active.check().clears()) {
                return List.of();
            }
            speakers.add(active);
        }
        return speakers;
    }

    /** The first calm readings in a row since it was raised, up to as many as end it. */
    private List<Entry> calm(Concern concern, Raised raised, List<RuleSet.Active> speakers) {
        List<Entry> calm = new ArrayList<>();
        Entry event = situation.event();
        if (!concerns(situation, concern, raised, speakers)
                || !isTrusted(event, concern)
                || !isCalm(situation, concern, raised, speakers)) {
            return calm;
        }
        for (Entry entry : situation.entriesSince(raised.entry())) {
            Situation then = situation.asOf(entry);
            if (!concerns(then, concern, raised, speakers)) {
                continue;
            }
            if (!isCalm(then, concern, raised, speakers)) {
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

    private boolean isCalm(Situation then, Concern concern, Raised raised, List<RuleSet.Active> speakers) {
        for (RuleSet.Active active : speakers) {
            if (speaksOf(then.event(), concern, active.rule())
                    || !active.check().isCalm(then, concern, raised.entry())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rule said so after all, though as of a late reading; what else it said of the entry is another matter. */
    private boolean speaksOf(Entry entry, Concern concern, RuleDescription rule) {
        return situation.marks(entry).stream()
                .anyMatch(mark -> mark.ruleId().equals(rule.id())
                        && (mark.concern().equals(concern)
                                || mark.concern().family().equals(Families.LATE)));
    }

    /** Whether the reading has to do with what any of the rules said. */
    private static boolean concerns(Situation then, Concern concern, Raised raised, List<RuleSet.Active> speakers) {
        if (then.event().isInvalid()) {
            return false;
        }
        for (RuleSet.Active active : speakers) {
            if (active.check().isAbout(then, concern, raised.entry())
                    && (concern.vital() != null
                            || isTriggered(then.event(), active.rule().trigger()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTriggered(Entry entry, RuleDescription.Trigger trigger) {
        if (trigger.everything()) {
            return true;
        }
        for (Sample sample : entry.samples()) {
            if (sample.isUsable() && trigger.vitals().contains(sample.vital())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTrusted(Entry entry, Concern concern) {
        if (concern.vital() == null) {
            return entry.samples().stream().filter(Sample::isUsable).allMatch(Sample::isTrusted);
        }
        Sample sample = entry.sample(concern.vital());
        return sample != null && sample.isTrusted();
    }
}
