package no.varde.dashboard.series;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells a pause between two measurements from missing data: a line drawn across the latter would be invented. */
public final class Gaps {

    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final int TIMES_USUAL = 3;

    private Gaps() {}

    /**
     * Splits a series where more than three times its usual (median) interval passed, and at least half an hour.
     *
     * @param series in time order
     * @return the pieces, in time order, none of them empty
     */
    public static List<List<Measured>> pieces(List<Measured> series) {
        if (series.isEmpty()) {
            return List.of();
        }
        Duration gap = longestPause(series);
        List<List<Measured>> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < series.size(); i++) {
            if (between(series, i).compareTo(gap) > 0) {
                pieces.add(series.subList(from, i));
                from = i;
            }
        }
        pieces.add(series.subList(from, series.size()));
        return List.copyOf(pieces);
    }

    private static Duration longestPause(List<Measured> series) {
        List<Duration> intervals = new ArrayList<>();
        for (int i = 1; i < series.size(); i++) {
            intervals.add(between(series, i));
        }
        if (intervals.isEmpty()) {
            return SHORTEST;
        }
        intervals.sort(null);
        Duration usual = intervals.get(intervals.size() / 2).multipliedBy(TIMES_USUAL);
        return usual.compareTo(SHORTEST) > 0 ? usual : SHORTEST;
    }

    private static Duration between(List<Measured> series, int index) {
        Instant before = series.get(index - 1).at();
        return Duration.between(before, series.get(index).at());
    }
}
