package no.varde.dashboard.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.varde.contract.event.Category;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The work of the reader's units: what waits, in the order in which to take it, and what somebody already has.
 *
 * @param rulesRunning false while readings are kept but not judged; null where that is not known
 * @param queue patients with an alert that nobody has taken, the most urgent first
 * @param owned patients whose alerts all have an owner
 */
public record Worklist(Instant asOf, @Nullable Boolean rulesRunning, List<Row> queue, List<Row> owned) {

    public Worklist {
        queue = queue == null ? List.of() : List.copyOf(queue);
        owned = owned == null ? List.of() : List.copyOf(owned);
    }

    public static Worklist empty(Instant asOf) {
        return new Worklist(asOf, null, List.of(), List.of());
    }

    /**
     * One patient, or one matter of the platform itself.
     *
     * @param patientId null for the platform
     * @param category of the first alert, as are severity and tier
     * @param tier 0 (first) to 5 (suppressed)
     * @param alerts in the order in which to take them, which is for {@code alerts} to say
     */
    public record Row(
            @Nullable String patientId,
            Severity severity,
            Category category,
            int tier,
            @Nullable Instant dueAckAt,
            @Nullable Integer news2,
            List<Alert> alerts) {

        private static final int SUPPRESSED = 5;

        public Row {
            alerts = alerts == null ? List.of() : List.copyOf(alerts);
        }

        /** Whether somebody must do something: what is suppressed is explained by another alert. */
        public boolean asks() {
            return tier < SUPPRESSED;
        }
    }

    public Stream<Row> rows() {
        return Stream.concat(queue.stream(), owned.stream());
    }

    /** Of whom there are rows. */
    public List<String> patientIds() {
        return rows().map(Row::patientId).filter(Objects::nonNull).distinct().toList();
    }

    /** Rows in the queue with that severity that ask for somebody. */
    public long waiting(Severity severity) {
        return queue.stream()
                .filter(row -> row.severity() == severity && row.asks())
                .count();
    }
}
