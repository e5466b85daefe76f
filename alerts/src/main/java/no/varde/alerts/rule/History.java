package no.varde.alerts.rule;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** A patient's recent samples: a set in measurement order, so that neither repeats nor arrival order matter. */
public final class History {

    private final List<Sample> samples;

    private History(List<Sample> samples) {
        this.samples = samples;
    }

    public static History of(Collection<Sample> samples) {
        return new History(samples.stream().distinct().sorted(Sample.ORDER).toList());
    }

    /** Usable samples of the event's vital measured no later than the event, oldest first; the event itself is last. */
    public List<Sample> asOf(Sample event) {
        return sameVital(event, sample -> Sample.ORDER.compare(sample, event) <= 0);
    }

    /** Usable samples of the event's vital measured after it, oldest first: what a late event may have changed. */
    public List<Sample> after(Sample event) {
        return sameVital(event, sample -> Sample.ORDER.compare(sample, event) > 0);
    }

    /** The same history as if that reading had never come. */
    public History without(String readingId) {
        return new History(samples.stream()
                .filter(sample -> !sample.readingId().equals(readingId))
                .toList());
    }

    private List<Sample> sameVital(Sample event, Predicate<Sample> wanted) {
        return samples.stream()
                .filter(sample -> sample.vital().equals(event.vital()) && sample.isUsable())
                .filter(wanted)
                .toList();
    }
}
