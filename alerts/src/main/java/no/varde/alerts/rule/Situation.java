package no.varde.alerts.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.varde.alerts.score.News2Score;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * A patient as of one reading: the reading, and what was measured before it and had arrived by a point in the order of
 * arrival. So a reading that is evaluated again after a crash, when later ones are in the chart already, is judged as it
 * was the first time.
 */
public final class Situation {

    /** How long a reported symptom counts. Source: rule catalogue §8. */
    public static final Duration SYMPTOMS_COUNT = Duration.ofHours(24);

    private final Chart chart;
    private final Entry event;
    private final long horizon;
    private @Nullable News2Score news2;

    Situation(Chart chart, Entry event, long horizon) {
        this.chart = chart;
        this.event = event;
        this.horizon = horizon;
    }

    /** The reading that is judged. */
    public Entry event() {
        return event;
    }

    public Instant at() {
        return event.measuredAt();
    }

    /** The usable value of that vital in the reading itself; null where there is none. */
    public @Nullable Sample now(String vital) {
        Sample sample = event.sample(vital);
        return sample != null && sample.isUsable() ? sample : null;
    }

    /**
     * What a rule looks at that asks for a value and a symptom, in whichever order they come: the usable value in the
     * reading itself or, where the reading brings one of those symptoms alone, the newest of the 24 h before it.
     */
    public @Nullable Sample nowOrWith(Set<Symptom> asked, String vital) {
        Sample own = now(vital);
        if (own != null || Collections.disjoint(event.circumstances().symptoms(), asked)) {
            return own;
        }
        return newest(vital, SYMPTOMS_COUNT);
    }

    /** Usable samples of that vital up to the reading, oldest first; the reading's own is the last. */
    public List<Sample> series(String vital) {
        List<Sample> usable = chart.usable(vital);
        if (usable.isEmpty()) {
            return usable;
        }
        List<Sample> upTo =
                usable.subList(0, Ordered.upTo(usable, sample -> Entry.ORDER.compare(sample.entry(), event) <= 0));
        return chart.isAllKnownAt(horizon)
                ? upTo
                : upTo.stream().filter(sample -> isKnown(sample.entry())).toList();
    }

    /** The same, without what was measured longer before the reading than that; what is exactly as old counts. */
    public List<Sample> series(String vital, Duration within) {
        return since(series(vital), at().minus(within));
    }

    /** The newest usable sample of that vital, if it is no older than that. */
    public @Nullable Sample newest(String vital, Duration within) {
        List<Sample> series = series(vital);
        if (series.isEmpty() || series.getLast().measuredAt().isBefore(at().minus(within))) {
            return null;
        }
        return series.getLast();
    }

    /** All readings up to this one, oldest first, also those with nothing usable; it is the last. */
    public List<Entry> entries() {
        List<Entry> upTo = chart.upTo(event);
        return chart.isAllKnownAt(horizon)
                ? upTo
                : upTo.stream().filter(this::isKnown).toList();
    }

    /** The readings after that one up to this one, oldest first. */
    List<Entry> entriesSince(Entry earlier) {
        List<Entry> upTo = entries();
        return upTo.subList(Ordered.upTo(upTo, entry -> Entry.ORDER.compare(entry, earlier) <= 0), upTo.size());
    }

    /** Whether nothing newer of that vital is known. */
    public boolean isNewest(String vital) {
        List<Sample> usable = chart.usable(vital);
        for (int i = usable.size() - 1; i >= 0; i--) {
            Sample sample = usable.get(i);
            if (isKnown(sample.entry())) {
                return Entry.ORDER.compare(sample.entry(), event) <= 0;
            }
        }
        return true;
    }

    /**
     * The NEWS2 of the 30 minutes up to the reading, complete or not; scored once, whoever asks.
     *
     * @param scale SpO2 scale of the plan, 1 or 2
     */
    public News2Score news2(int scale) {
        News2Score scored = news2;
        if (scored == null || scored.input().scale() != scale) {
            scored = NewsWindow.of(this, scale).score();
            news2 = scored;
        }
        return scored;
    }

    /** Symptoms reported in the 24 h up to the reading. */
    public Set<Symptom> symptoms() {
        List<Entry> reported = chart.symptomatic();
        if (reported.isEmpty()) {
            return Set.of();
        }
        Instant from = at().minus(SYMPTOMS_COUNT);
        Set<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
        for (Entry entry : reported) {
            if (entry.measuredAt().isAfter(from) && Entry.ORDER.compare(entry, event) <= 0 && isKnown(entry)) {
                symptoms.addAll(entry.circumstances().symptoms());
            }
        }
        return symptoms;
    }

    /** Those of the symptoms that were reported in the 24 h up to the reading. */
    public Set<Symptom> symptoms(Set<Symptom> asked) {
        Set<Symptom> symptoms = symptoms();
        if (symptoms.isEmpty()) {
            return symptoms;
        }
        Set<Symptom> both = EnumSet.copyOf(symptoms);
        both.retainAll(asked);
        return both;
    }

    /** Whether anything, by any rule of that family, was raised for that vital between those instants, both inside. */
    public boolean wasRaised(String family, String vital, Instant from, Instant to) {
        return chart.marked().stream()
                .filter(entry -> !entry.measuredAt().isBefore(from)
                        && !entry.measuredAt().isAfter(to))
                .filter(this::isKnown)
                .flatMap(entry -> entry.marks().stream())
                .anyMatch(mark -> mark.arrival() <= horizon
                        && mark.concern().family().equals(family)
                        && vital.equals(mark.concern().vital()));
    }

    /** The readings up to this one of which a rule of those families raised something for that vital, oldest first. */
    public List<Entry> raised(String vital, Set<String> families) {
        List<Entry> raised = List.of();
        for (Entry entry : chart.marked()) {
            if (Entry.ORDER.compare(entry, event) > 0) {
                break;
            }
            if (isKnown(entry) && speaksOf(marks(entry), vital, families)) {
                raised = raised.isEmpty() ? new ArrayList<>() : raised;
                raised.add(entry);
            }
        }
        return raised;
    }

    private static boolean speaksOf(List<Mark> marks, String vital, Set<String> families) {
        for (Mark mark : marks) {
            if (vital.equals(mark.concern().vital())
                    && families.contains(mark.concern().family())) {
                return true;
            }
        }
        return false;
    }

    /** What was said of a reading by then. */
    public List<Mark> marks(Entry entry) {
        List<Mark> marks = entry.marks();
        return marks.isEmpty() || chart.isAllKnownAt(horizon)
                ? marks
                : marks.stream().filter(this::isKnown).toList();
    }

    /** The same patient as of an earlier reading, with what is known now. */
    public Situation asOf(Entry earlier) {
        return new Situation(chart, earlier, horizon);
    }

    boolean isKnown(Entry entry) {
        return entry.arrival() <= horizon;
    }

    boolean isKnown(Mark mark) {
        return mark.arrival() <= horizon;
    }

    private static List<Sample> since(List<Sample> series, Instant from) {
        int before = Ordered.upTo(series, sample -> sample.measuredAt().isBefore(from));
        return series.subList(before, series.size());
    }
}
