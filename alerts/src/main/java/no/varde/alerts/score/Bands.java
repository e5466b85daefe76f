package no.varde.alerts.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the chart: neighbouring bands of a number, each with its score. A value is rounded half-up to the row's
 * precision before it is looked up; a value rounds to an edge or below exactly if it is less than the edge plus half a
 * step, so the edges are kept that way and looking up is comparing. Exact decimals throughout.
 */
final class Bands {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final BigDecimal[] below;
    private final int[] scores;

    private Bands(List<BigDecimal> below, List<Integer> scores) {
        this.below = below.toArray(BigDecimal[]::new);
        this.scores = scores.stream().mapToInt(Integer::intValue).toArray();
    }

    /** @param step precision the row is scored at, such as 0.1 */
    static Row inStepsOf(String step) {
        return new Row(new BigDecimal(step).multiply(HALF));
    }

    int score(BigDecimal value) {
        int band = 0;
        while (band < below.length && value.compareTo(below[band]) >= 0) {
            band++;
        }
        return scores[band];
    }

    /** A row as the chart writes it, from its low end. */
    static final class Row {

        private final BigDecimal halfStep;
        private final List<BigDecimal> below = new ArrayList<>();
        private final List<Integer> scores = new ArrayList<>();

        private Row(BigDecimal halfStep) {
            this.halfStep = halfStep;
        }

        /** @param edge highest value of the band */
        Row upTo(String edge, int score) {
            below.add(new BigDecimal(edge).add(halfStep));
            scores.add(score);
            return this;
        }

        /** Ends the row. */
        Bands above(int score) {
            scores.add(score);
            return new Bands(below, scores);
        }
    }
}
