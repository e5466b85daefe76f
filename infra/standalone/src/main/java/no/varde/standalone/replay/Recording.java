package no.varde.standalone.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param unreadable numbers of the lines that are no reading; they cannot be sent
 */
record Recording(PublishFormat format, List<Recorded> readings, List<Integer> unreadable) {

    Recording {
        readings = List.copyOf(readings);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * The readings in the order of their times, those without a time last.
     *
     * @param lastAt where the last one shall be, or null to leave all times as they are
     */
    List<Outgoing> outgoing(@Nullable Instant lastAt) {
        List<Recorded> ordered = new ArrayList<>(readings);
        ordered.sort(Comparator.comparing(Recorded::measuredAt, Comparator.nullsLast(Comparator.naturalOrder())));
        List<Instant> times = ordered.stream()
                .map(Recorded::measuredAt)
                .filter(Objects::nonNull)
                .toList();
        List<Instant> shifted = lastAt == null ? times : TimeShift.endingAt(times, lastAt);
        List<Outgoing> outgoing = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            outgoing.add(ordered.get(i).at(i < shifted.size() ? shifted.get(i) : null));
        }
        return outgoing;
    }
}
