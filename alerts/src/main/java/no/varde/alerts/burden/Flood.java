package no.varde.alerts.burden;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** More alerts than one person can take in: over ten opened within ten minutes. Source: EEMUA 191. */
public final class Flood {

    static final Duration DAY = Duration.ofDays(1);
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 10;

    private Flood() {}

    /**
     * @param openings of one care unit, in any order
     * @param until end of the day that is looked at
     * @return of the 1 440 minutes before, those at whose end more than ten alerts had opened within ten minutes
     */
    public static int minutes(Collection<Instant> openings, Instant until) {
        List<Instant> sorted = openings.stream().sorted().toList();
        int minutes = 0;
        int from = 0;
        int to = 0;
        for (Instant end = until.minus(DAY).plus(Duration.ofMinutes(1));
                !end.isAfter(until);
                end = end.plus(Duration.ofMinutes(1))) {
            while (to < sorted.size() && !sorted.get(to).isAfter(end)) {
                to++;
            }
            while (from < to && !sorted.get(from).isAfter(end.minus(WINDOW))) {
                from++;
            }
            minutes += to - from > MOST ? 1 : 0;
        }
        return minutes;
    }
}
