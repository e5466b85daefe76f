package no.varde.alerts.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one patient: a set of readings in measurement order, so that neither repeats nor the order of arrival
 * matter. Not safe for several threads.
 */
public final class Chart {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, List<Sample>> usable = new HashMap<>();
    private final List<Entry> marked = new ArrayList<>();
    private final List<Entry> symptomatic = new ArrayList<>();
    private long newestArrival = Long.MIN_VALUE;
    private int trimAt = Retention.NEWEST + Retention.SLACK;

    public static Chart of(Collection<Entry> entries) {
        Chart chart = new Chart();
        entries.forEach(chart::add);
        return chart;
    }

    /** Adds a reading that is not in it yet. */
    public void add(Entry entry) {
        byId.put(entry.readingId(), entry);
        insert(entries, entry);
        if (!entry.isInvalid()) {
            for (Sample sample : entry.samples()) {
                if (sample.isUsable()) {
                    Ordered.insert(
                            usable.computeIfAbsent(sample.vital(), vital -> new ArrayList<>()), sample, Sample.ORDER);
                }
            }
            if (!entry.circumstances().symptoms().isEmpty()) {
                insert(symptomatic, entry);
            }
        }
        if (!entry.marks().isEmpty()) {
            insert(marked, entry);
        }
        newestArrival = Math.max(newestArrival, entry.arrival());
    }

    public @Nullable Entry find(String readingId) {
        return byId.get(readingId);
    }

    /** All readings, oldest first. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How many readings it holds: what it weighs in memory. */
    public int size() {
        return entries.size();
    }

    /** A person marked the reading as invalid: from now on rules skip it. */
    public Optional<Entry> invalidate(String readingId) {
        Entry entry = byId.get(readingId);
        if (entry == null || entry.isInvalid()) {
            return Optional.empty();
        }
        drop(entry);
        entry.invalidate();
        add(entry);
        return Optional.of(entry);
    }

    /** Forgets what no rule looks back on any more, and says what that was. */
    public List<Entry> trim() {
        if (entries.size() < trimAt) {
            return List.of();
        }
        List<Entry> surplus = Retention.surplus(this);
        surplus.forEach(this::drop);
        trimAt = entries.size() + Retention.SLACK;
        return surplus;
    }

    /** Usable samples of that vital, oldest first. */
    List<Sample> usable(String vital) {
        return usable.getOrDefault(vital, List.of());
    }

    /** Entries of which something was said, oldest first. */
    List<Entry> marked() {
        return marked;
    }

    /** Entries with symptoms, oldest first. */
    List<Entry> symptomatic() {
        return symptomatic;
    }

    /** Whether everything in it had arrived by then. */
    boolean isAllKnownAt(long arrival) {
        return newestArrival <= arrival;
    }

    /** Entries measured after that one, oldest first. */
    List<Entry> after(Entry entry) {
        return entries.subList(upToIndex(entry), entries.size());
    }

    /** Entries measured no later than that one, oldest first; it is the last. */
    List<Entry> upTo(Entry entry) {
        return entries.subList(0, upToIndex(entry));
    }

    void mark(Entry entry, Mark mark) {
        if (entry.marks().isEmpty()) {
            insert(marked, entry);
        }
        entry.mark(mark);
    }

    private void drop(Entry entry) {
        byId.remove(entry.readingId());
        entries.remove(entry);
        marked.remove(entry);
        symptomatic.remove(entry);
        usable.values().forEach(samples -> samples.removeIf(sample -> sample.entry() == entry));
        usable.values().removeIf(List::isEmpty);
    }

    private int upToIndex(Entry entry) {
        return Ordered.upTo(entries, other -> Entry.ORDER.compare(other, entry) <= 0);
    }

    private static void insert(List<Entry> into, Entry entry) {
        Ordered.insert(into, entry, Entry.ORDER);
    }
}
