package no.varde.dashboard.patient;

import java.math.BigDecimal;
import java.util.List;
import no.varde.contract.vitals.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What the chart draws, as JSON.
 *
 * @param from start of the time axis, milliseconds since 1970
 * @param to end of it: now, or the last point where that is later
 */
public record SeriesView(long from, long to, List<Line> lines) {

    /**
     * One vital.
     *
     * @param points in time order; a null value is a gap, where no line is drawn
     */
    public record Line(String vital, String name, String unit, int decimals, Limits limits, List<Point> points) {}

    /** @param suspect whether it is unlikely to be right */
    public record Point(long at, @Nullable BigDecimal value, boolean suspect) {}
}
