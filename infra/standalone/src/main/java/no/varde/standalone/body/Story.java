package no.varde.standalone.body;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a course is made of.
 *
 * @param curves how far each vital is moved, by hours after the ward was made
 * @param levels vitals that are measured beside the programme's
 * @param span how long it lasts until it comes back
 */
record Story(Map<String, Curve> curves, Map<String, Level> levels, Rhythm rhythm, List<Episode> episodes, Span span) {

    /**
     * Hours from a course's beginning to hour 0, and until it begins again. Hour 0 is when the ward is made, so what
     * lies before it is the history that the devices send first.
     */
    record Span(double before, double period) {

        static final Span FIVE_DAYS = new Span(24, 120);

        /** Ten days of history, back after four weeks. */
        static final Span FOUR_WEEKS = new Span(240, 672);

        double inPeriod(double hours) {
            double shifted = hours + before;
            return hours < 0 ? hours : shifted - period * Math.floor(shifted / period) - before;
        }
    }

    static final Story NOTHING_HAPPENS = new Story(Map.of(), Map.of(), Rhythm.OFTEN, List.of(), Span.FIVE_DAYS);

    Story moves(String vital, Curve.Point... points) {
        Map<String, Curve> more = new HashMap<>(curves);
        more.put(vital, new Curve(points));
        return new Story(Map.copyOf(more), levels, rhythm, episodes, span);
    }

    Story alsoMeasures(String vital, Level level) {
        return new Story(curves, Map.of(vital, level), rhythm, episodes, span);
    }

    Story measured(Rhythm when) {
        return new Story(curves, levels, when, episodes, span);
    }

    Story during(Episode... more) {
        List<Episode> all =
                Stream.concat(episodes.stream(), Arrays.stream(more)).toList();
        return new Story(curves, levels, rhythm, all, span);
    }

    Story over(Span time) {
        return new Story(curves, levels, rhythm, episodes, time);
    }
}
