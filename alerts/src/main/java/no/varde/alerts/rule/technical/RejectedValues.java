package no.varde.alerts.rule.technical;

import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.contract.event.Category;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * TECH-3: two values in a row of one vital that cannot be. Two usable ones in a row end it; absent ones count neither
 * way. Source: project default.
 */
public record RejectedValues() implements Check {

    public static final String ID = "TECH-3";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            ID,
                            "TECH for two values in a row of one vital that cannot be (REJECTED)",
                            "project default")
                    .of(Category.TECHNICAL)
                    .onEveryReading()
                    .always(),
            terms -> new RejectedValues());

    @Override
    public List<Match> judge(Situation situation) {
        List<Match> matches = List.of();
        for (Sample sample : situation.event().samples()) {
            if (!isRejected(sample)) {
                continue;
            }
            Sample before = before(situation, sample.vital());
            if (before != null && isRejected(before)) {
                matches = matches.isEmpty() ? new ArrayList<>() : matches;
                matches.add(Match.of(Severity.TECH, sample).decidedBy(List.of(before)));
            }
        }
        return matches;
    }

    /** The value before the reading's own. */
    private static @Nullable Sample before(Situation situation, String vital) {
        List<Entry> entries = situation.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            Sample sample = entry == situation.event() || entry.isInvalid() ? null : entry.sample(vital);
            if (sample != null && isPresent(sample)) {
                return sample;
            }
        }
        return null;
    }

    private static boolean isRejected(Sample sample) {
        return sample.quality() == Quality.REJECTED && isPresent(sample);
    }

    private static boolean isPresent(Sample sample) {
        return sample.value() != null || sample.code() != null;
    }

    /** A REJECTED value breaks a row of usable ones. */
    @Override
    public boolean isAbout(Situation situation, Concern concern, Entry raised) {
        Sample sample = sample(situation, concern);
        return sample != null && isPresent(sample);
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        Sample sample = sample(situation, concern);
        return sample != null && !isRejected(sample);
    }

    private static @Nullable Sample sample(Situation situation, Concern concern) {
        return concern.vital() == null ? null : situation.event().sample(concern.vital());
    }
}
