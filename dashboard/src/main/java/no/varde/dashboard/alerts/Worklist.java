package no.varde.dashboard.alerts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The work of the reader's units: what waits, in the order in which to take it, and what somebody already has.
 *
 * @param queue patients with an alert that nobody has taken, the most urgent first
 * @param owned patients whose alerts all have an owner
 */
public record Worklist(Instant asOf, List<Row> queue, List<Row> owned) {

    private static final Comparator<Alert> NEXT_FIRST =
            Comparator.comparing((Alert alert) -> !alert.isOpen()).thenComparing(Alert::severity);

    public Worklist {
        queue = queue == null ? List.of() : List.copyOf(queue);
        owned = owned == null ? List.of() : List.copyOf(owned);
    }

    public static Worklist empty(Instant asOf) {
        return new Worklist(asOf, List.of(), List.of());
    }

    /**
     * One patient.
     *
     * @param tier 0 (first) to 4
     * @param alerts first those that nobody has, then those that somebody has; the worst first in both
     */
    public record Row(
            String patientId,
            Severity severity,
            int tier,
            @Nullable Instant dueAckAt,
            @Nullable Integer news2,
            List<Alert> alerts) {

        public Row {
            alerts = alerts == null
                    ? List.of()
                    : alerts.stream().sorted(NEXT_FIRST).toList();
        }
    }

    public Stream<Row> rows() {
        return Stream.concat(queue.stream(), owned.stream());
    }

    /** Patients in the queue with that severity. */
    public long waiting(Severity severity) {
        return queue.stream().filter(row -> row.severity() == severity).count();
    }
}
