package no.varde.dashboard.series;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import no.varde.contract.vitals.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A line of one vital over a period, in a box of {@value #WIDTH} by {@value #HEIGHT}: the range inside the personal
 * limits as a band behind it, gaps left open, the last point marked.
 *
 * @param bandTop upper edge of the band, in box units from the top; the box's edge where there is no upper limit
 * @param bandHeight 0 where there are no limits
 * @param paths SVG path data, one per unbroken piece
 * @param dots lone points that no line reaches
 */
public record Sparkline(double bandTop, double bandHeight, List<String> paths, List<Point> dots, Point last) {

    public static final int WIDTH = 120;
    public static final int HEIGHT = 30;

    private static final double MARGIN = 3;
    private static final int MOST_POINTS = 240;

    /** A place in the box. */
    public record Point(double x, double y) {}

    /**
     * @param series in time order
     * @param to end of the period; a point after it, of a device whose clock is ahead, moves the end
     * @return null when there is nothing to draw
     */
    public static @Nullable Sparkline of(List<Measured> series, Limits limits, Instant from, Instant to) {
        List<Measured> shown =
                series.stream().filter(m -> !m.at().isBefore(from)).toList();
        if (shown.isEmpty()) {
            return null;
        }
        Instant last = shown.getLast().at();
        Scale scale = Scale.over(shown, limits, from, last.isAfter(to) ? last : to);
        List<String> paths = new ArrayList<>();
        List<Point> dots = new ArrayList<>();
        for (List<Measured> piece : Thinning.pieces(MOST_POINTS, shown)) {
            List<Point> points = piece.stream().map(scale::point).toList();
            if (points.size() == 1) {
                dots.add(points.getFirst());
            } else {
                paths.add(path(points));
            }
        }
        BigDecimal low = lower(limits);
        BigDecimal high = upper(limits);
        double top = high == null ? 0 : scale.y(high.doubleValue());
        double bottom = low == null ? HEIGHT : scale.y(low.doubleValue());
        boolean banded = low != null || high != null;
        return new Sparkline(top, banded ? bottom - top : 0, paths, dots, scale.point(shown.getLast()));
    }

    private static @Nullable BigDecimal lower(Limits limits) {
        return limits.yellowLow() == null ? limits.redLow() : limits.yellowLow();
    }

    private static @Nullable BigDecimal upper(Limits limits) {
        return limits.yellowHigh() == null ? limits.redHigh() : limits.yellowHigh();
    }

    private static String path(List<Point> points) {
        return points.stream()
                .map(p -> String.format(Locale.ROOT, "%.1f %.1f", p.x(), p.y()))
                .collect(Collectors.joining(" L", "M", ""));
    }

    private record Scale(Instant from, double millis, double low, double high) {

        static Scale over(List<Measured> series, Limits limits, Instant from, Instant to) {
            DoubleStream values = series.stream().mapToDouble(m -> m.value().doubleValue());
            DoubleStream edges = Stream.of(lower(limits), upper(limits))
                    .filter(limit -> limit != null)
                    .mapToDouble(limit -> limit == null ? 0 : limit.doubleValue());
            double[] all = DoubleStream.concat(values, edges).sorted().toArray();
            double low = all[0];
            double high = all[all.length - 1];
            double room = Math.max((high - low) * 0.1, 0.5);
            return new Scale(from, Duration.between(from, to).toMillis(), low - room, high + room);
        }

        Point point(Measured measured) {
            double x = MARGIN
                    + (WIDTH - 2 * MARGIN)
                            * (Duration.between(from, measured.at()).toMillis() / millis);
            return new Point(tenth(x), y(measured.value().doubleValue()));
        }

        double y(double value) {
            return tenth(MARGIN + (HEIGHT - 2 * MARGIN) * (high - value) / (high - low));
        }

        private static double tenth(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
