package no.varde.alerts.rule.pressure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A high pressure counts once it has been repeated. A high one is the repeat of another that was measured between {@code
 * least} and {@code most} before it, whatever lies between; and of an older one to which no other has answered, so that
 * somebody who measures once a day is not asked again for ever. Where no repeat comes, the first reading of any kind
 * after {@code most} says so.
 */
public record Repeat(Duration least, Duration most) {

    /** By the parameters that {@link #asking(String)} and {@link #waiting()} declare. */
    public static Repeat of(Terms terms) {
        return new Repeat(terms.minutes("repeat"), terms.minutes("most"));
    }

    public static Parameter asking(String standard) {
        return Parameter.of("repeat", standard, "min", "when the patient is asked to measure again");
    }

    public static Parameter waiting() {
        return Parameter.of("most", "60", "min", "how long the repeat is waited for");
    }

    public int minutes() {
        return (int) least.toMinutes();
    }

    /** What is said of the situation's reading, a high one: INFO for the patient where it is the first, else YELLOW. */
    public List<Match> judge(Situation situation, HighPressure high) {
        Entry first = repeated(situation, HighPressure.SYSTOLIC, high);
        if (first == null) {
            first = repeated(situation, HighPressure.DIASTOLIC, high);
        }
        List<Match> matches = high.matches(first == null ? Severity.INFO : Severity.YELLOW, situation.event());
        for (Match match : matches) {
            if (first == null) {
                match.repeatAfter(minutes());
            } else {
                match.decidedBy(first.samples());
            }
        }
        return matches;
    }

    /** YELLOW for a high reading that was not repeated in time, where the situation's is the first after that. */
    public List<Match> judgeMissed(Situation situation, HighPressure high) {
        Entry missed = missed(situation, high);
        return missed == null ? List.of() : high.matches(Severity.YELLOW, missed);
    }

    private @Nullable Entry repeated(Situation situation, String vital, HighPressure high) {
        List<Sample> series = situation.series(vital);
        boolean answered = false;
        for (int i = series.size() - 1; i >= 0; i--) {
            Entry entry = series.get(i).entry();
            if (entry == situation.event()) {
                continue;
            }
            Duration before = Duration.between(entry.measuredAt(), situation.at());
            boolean isHigh = high.isReachedBy(entry);
            if (isHigh && before.compareTo(least) >= 0) {
                return before.compareTo(most) <= 0 || !answered ? entry : null;
            }
            if (!isHigh && before.compareTo(most) > 0) {
                return null;
            }
            answered |= !isHigh;
        }
        return null;
    }

    private @Nullable Entry missed(Situation situation, HighPressure high) {
        Sample systolic = situation.newest(HighPressure.SYSTOLIC, Situation.SYMPTOMS_COUNT);
        Sample last = systolic != null ? systolic : situation.newest(HighPressure.DIASTOLIC, Situation.SYMPTOMS_COUNT);
        if (last == null || !high.isReachedBy(last.entry())) {
            return null;
        }
        Instant deadline = last.measuredAt().plus(most);
        if (!situation.at().isAfter(deadline)) {
            return null;
        }
        List<Entry> entries = situation.entries();
        Entry before = entries.get(entries.size() - 2);
        return before.measuredAt().isAfter(deadline) ? null : last.entry();
    }
}
