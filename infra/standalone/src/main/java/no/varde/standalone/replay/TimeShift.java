package no.varde.standalone.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Moves recorded times so that the last one falls on a given instant. Gaps of more than an hour become an hour:
 * de-identified records are spread over a century, and a platform rightly mistrusts what is older than a month.
 */
final class TimeShift {

    static final Duration LONGEST_GAP = Duration.ofHours(1);

    private TimeShift() {}

    /** @param times in rising order; equal times stay equal */
    static List<Instant> endingAt(List<Instant> times, Instant last) {
        List<Instant> backwards = new ArrayList<>(times.size());
        Instant at = last;
        for (int i = times.size() - 1; i >= 0; i--) {
            if (i < times.size() - 1) {
                at = at.minus(shortened(Duration.between(times.get(i), times.get(i + 1))));
            }
            backwards.add(at);
        }
        Collections.reverse(backwards);
        return backwards;
    }

    private static Duration shortened(Duration gap) {
        return gap.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : gap;
    }
}
