package no.varde.alerts.alert;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The place of an alert in the queue; total, so that two screens never show another order. Source: alarm management §5.
 *
 * @param tier 0: RED to be seen at once, or overdue; 1: RED; 2: YELLOW overdue; 3: YELLOW; 4: TECH; 5: suppressed,
 *     whatever it is
 * @param dueAckAt null where somebody has it
 * @param news2 the patient's newest score, worst first; those without one come last
 */
public record QueueKey(
        int tier, @Nullable Instant dueAckAt, @Nullable Integer news2, Instant openedAt, String alertId)
        implements Comparable<QueueKey> {

    private static final int SUPPRESSED = 5;

    private static final Comparator<QueueKey> ORDER = Comparator.<QueueKey>comparingInt(key -> key.tier())
            .thenComparing(key -> key.dueAckAt() == null ? Instant.MAX : key.dueAckAt())
            .thenComparing(key -> key.news2() == null ? -1 : key.news2(), Comparator.reverseOrder())
            .thenComparing(QueueKey::openedAt)
            .thenComparing(QueueKey::alertId);

    public static QueueKey of(Alert alert, @Nullable Integer news2, Instant now) {
        return new QueueKey(
                tierOf(alert, now), alert.dueAckAt(), news2, alert.marks().openedAt(), alert.alertId());
    }

    public static QueueKey of(Alert alert, Instant now) {
        return of(alert, alert.evidence().news2(), now);
    }

    private static int tierOf(Alert alert, Instant now) {
        if (alert.marks().isSuppressed()) {
            return SUPPRESSED;
        }
        Instant due = alert.dueAckAt();
        boolean overdue = due != null && now.isAfter(due);
        return switch (alert.severity()) {
            case RED -> overdue || alert.evidence().immediate() ? 0 : 1;
            case YELLOW -> overdue ? 2 : 3;
            case TECH, INFO -> 4;
        };
    }

    @Override
    public int compareTo(QueueKey other) {
        return ORDER.compare(this, other);
    }
}
