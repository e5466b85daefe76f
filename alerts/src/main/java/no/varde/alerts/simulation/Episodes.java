package no.varde.alerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Findings of one patient, in order of arrival, become episodes. One opens with the first RAISED of its key and ends with
 * CLEARED, or once it has been open for {@link #HANDLED_AFTER}. INFO is none. What people did to the real alerts, their
 * rest after a person's end and silences are left aside, for either plan alike.
 */
public final class Episodes {

    /** Until then a person would have acted, whatever the value did since. Project default. */
    public static final Duration HANDLED_AFTER = Duration.ofHours(4);

    private static final Comparator<Episode> ORDER =
            Comparator.comparing(Episode::from).thenComparing(Episode::dedupKey).thenComparing(Episode::openedAt);

    private final Map<String, Running> running = new HashMap<>();
    private final List<Episode> ended = new ArrayList<>();

    void take(Finding finding) {
        Running one = running.get(finding.dedupKey());
        if (one != null && one.isHandledBy(finding.evaluatedAt())) {
            end(one, one.handledAt());
            one = null;
        }
        switch (finding.kind()) {
            case RAISED -> raised(one, finding);
            case CLEARED -> cleared(one, finding);
            case REPEAT_NORMAL -> {}
        }
    }

    /** All of them, oldest first; those that still run last until a person would have acted. */
    List<Episode> all() {
        List.copyOf(running.values()).forEach(one -> end(one, one.handledAt()));
        return ended.stream().sorted(ORDER).toList();
    }

    private void raised(@Nullable Running one, Finding finding) {
        if (finding.severity() == Severity.INFO) {
            return;
        }
        if (one == null) {
            running.put(finding.dedupKey(), new Running(finding));
        } else {
            one.join(finding);
        }
    }

    /** A calm value that was measured before the newest alarming one ends nothing. */
    private void cleared(@Nullable Running one, Finding finding) {
        if (one != null && !finding.measuredAt().isBefore(one.newest)) {
            end(one, finding.measuredAt());
        }
    }

    private void end(Running one, Instant at) {
        running.remove(one.first.dedupKey());
        ended.add(one.until(at));
    }

    private static final class Running {

        private final Finding first;
        private Finding worst;
        private Instant newest;

        Running(Finding first) {
            this.first = first;
            this.worst = first;
            this.newest = first.measuredAt();
        }

        void join(Finding finding) {
            if (finding.severity().compareTo(worst.severity()) < 0) {
                worst = finding;
            }
            newest = finding.measuredAt().isAfter(newest) ? finding.measuredAt() : newest;
        }

        Instant handledAt() {
            return first.evaluatedAt().plus(HANDLED_AFTER);
        }

        boolean isHandledBy(Instant at) {
            return !at.isBefore(handledAt());
        }

        Episode until(Instant at) {
            return new Episode(
                    first.dedupKey(),
                    first.family(),
                    first.vital(),
                    first.side(),
                    worst.ruleId(),
                    worst.severity(),
                    first.evaluatedAt(),
                    first.measuredAt(),
                    at);
        }
    }
}
