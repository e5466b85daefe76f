package no.varde.alerts.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Who is due when, in order of time: looking what is due costs what is due, not what there is. One entry per patient;
 * after a crash between two writes there may be two for a while, never none.
 */
final class DueIndex {

    static final String NAME = "due";

    private static final byte[] NOTHING = {0};

    private final KeyValueStore<String, byte[]> index;

    /** Where the next look begins: keys before it were deleted, and a scan over deleted keys is slow. */
    private String from = "";

    DueIndex(ProcessingContext context) {
        this.index = context.getStateStore(NAME);
    }

    /** Writes the new entry before it deletes the old one, so that no crash leaves a patient whom nobody looks at. */
    void move(String patientId, @Nullable Instant before, @Nullable Instant after) {
        if (after != null) {
            put(Keys.due(after, patientId));
        }
        if (before != null && !before.equals(after)) {
            index.delete(Keys.due(before, patientId));
        }
    }

    /** Puts right an entry that does not stand where its patient is due. */
    void settle(Due entry, @Nullable Instant next) {
        if (next != null) {
            put(Keys.due(next, entry.patientId()));
        }
        if (!entry.isAt(next)) {
            index.delete(entry.key());
        }
    }

    /** Who is due by then, the longest due first; each one must have moved on before the next look. */
    List<Due> due(Instant upTo, int atMost) {
        String to = Keys.due(upTo, "\uffff");
        if (to.compareTo(from) < 0) {
            return List.of(); // the clock was set back
        }
        List<Due> due = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> range = index.range(from, to)) {
            while (range.hasNext() && due.size() < atMost) {
                due.add(new Due(range.next().key));
            }
        }
        if (due.size() < atMost) {
            from = Keys.sortable(upTo);
        }
        return due;
    }

    private void put(String key) {
        index.put(key, NOTHING);
        from = key.compareTo(from) < 0 ? key : from;
    }

    record Due(String key) {

        String patientId() {
            return Keys.dueOf(key);
        }

        boolean isAt(@Nullable Instant next) {
            return next != null && key.equals(Keys.due(next, patientId()));
        }
    }
}
