package no.varde.dashboard.series;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes a long series drawable without hiding anything: of each stretch of time the lowest and highest value stay. */
public final class Thinning {

    private Thinning() {}

    /**
     * @param series in time order
     * @param most how many points may stay, at least 4
     * @return the series itself if it is short enough; else the extremes of each stretch, and always the last point
     */
    public static List<Measured> to(int most, List<Measured> series) {
        if (series.size() <= most) {
            return series;
        }
        Instant start = series.getFirst().at();
        long span = Math.max(1, Duration.between(start, series.getLast().at()).toMillis() + 1);
        int stretches = most / 2 - 1;
        List<Measured> kept = new ArrayList<>();
        int from = 0;
        for (int stretch = 0; stretch < stretches; stretch++) {
            Instant end = start.plusMillis(span * (stretch + 1) / stretches);
            int to = from;
            while (to < series.size() && series.get(to).at().isBefore(end)) {
                to++;
            }
            addExtremes(series.subList(from, to), kept);
            from = to;
        }
        if (!kept.getLast().equals(series.getLast())) {
            kept.add(series.getLast());
        }
        return List.copyOf(kept);
    }

    /**
     * As {@link #to}, but of a series with gaps, each piece by its share.
     *
     * @param most how many points may stay in all; short pieces keep up to 4 each, whatever their share
     */
    public static List<List<Measured>> pieces(int most, List<Measured> series) {
        return Gaps.pieces(series).stream()
                .map(piece -> to(Math.max(4, (int) ((long) most * piece.size() / series.size())), piece))
                .toList();
    }

    private static void addExtremes(List<Measured> stretch, List<Measured> kept) {
        if (stretch.isEmpty()) {
            return;
        }
        Comparator<Measured> byValue = Comparator.comparing(Measured::value);
        Measured low = stretch.stream().min(byValue).orElseThrow();
        Measured high = stretch.stream().max(byValue).orElseThrow();
        kept.add(low.at().isAfter(high.at()) ? high : low);
        if (!low.equals(high)) {
            kept.add(low.at().isAfter(high.at()) ? low : high);
        }
    }
}
