package no.varde.alerts.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Who is due when, in order of time: looking what is due costs what is due, not what there is. At most one key per
 * patient.
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

    void move(String patientId, @Nullable Instant before, @Nullable Instant after) {
        if (before != null && !before.equals(after)) {
            index.delete(Keys.due(before, patientId));
        }
        if (after != null) {
            String key = Keys.due(after, patientId);
            index.put(key, NOTHING);
            from = key.compareTo(from) < 0 ? key : from;
        }
    }

    /** Patients who are due by then, the longest due first. */
    List<String> due(Instant upTo, int atMost) {
        String to = Keys.due(upTo, "\uffff");
        List<String> patients = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> range = index.range(from, to)) {
            while (range.hasNext() && patients.size() < atMost) {
                patients.add(Keys.dueOf(range.next().key));
            }
        }
        if (patients.size() < atMost) {
            from = Keys.sortable(upTo);
        }
        return patients;
    }
}
