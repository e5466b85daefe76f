package no.varde.alerts.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.missing.Came;
import org.jspecify.annotations.Nullable;

/**
 * What came of a patient who need not be in memory, for one look. Nothing comes meanwhile, so the store is asked once for
 * what one look asks for several times.
 */
final class StoredCame implements Came {

    /** A look mostly asks for today and then for the time before. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private final PatientState state;
    private final String patientId;
    private @Nullable Instant readFrom;
    private List<Entry> read = List.of();
    private boolean asked;
    private @Nullable Instant newest;

    StoredCame(PatientState state, String patientId) {
        this.state = state;
        this.patientId = patientId;
    }

    @Override
    public List<Entry> since(Instant measuredAt) {
        if (readFrom == null || measuredAt.isBefore(readFrom)) {
            readFrom = measuredAt.minus(BEFORE);
            read = state.entriesSince(patientId, readFrom);
        }
        int first = 0;
        while (first < read.size() && read.get(first).measuredAt().isBefore(measuredAt)) {
            first++;
        }
        return read.subList(first, read.size());
    }

    @Override
    public @Nullable Instant newest() {
        if (!asked) {
            newest = state.newest(patientId);
            asked = true;
        }
        return newest;
    }

    @Override
    public @Nullable Instant answered(String form) {
        return state.answered(patientId, form);
    }
}
