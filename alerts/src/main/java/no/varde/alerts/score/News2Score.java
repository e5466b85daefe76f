package no.varde.alerts.score;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A NEWS2, complete or not. What was not measured could only add to it, so an incomplete one is a lower bound, and so
 * is its band.
 *
 * @param input what it was computed from, the scale among it
 * @param subScores 0 to 3 by parameter; a parameter that could not be scored is not in it
 * @param lowerBound sum of the sub-scores, 0 to 20; the total where the score is complete
 * @param anySingle3 whether a parameter alone scores 3
 */
public record News2Score(News2 input, Map<News2Parameter, Integer> subScores, int lowerBound, boolean anySingle3) {

    private static final int RED_SCORE = 3;

    public News2Score {
        subScores = Collections.unmodifiableMap(new EnumMap<>(subScores));
    }

    static News2Score of(News2 input, EnumMap<News2Parameter, Integer> subScores) {
        int sum = 0;
        boolean single3 = false;
        for (int score : subScores.values()) {
            sum += score;
            single3 |= score == RED_SCORE;
        }
        return new News2Score(input, subScores, sum, single3);
    }

    public boolean complete() {
        return subScores.size() == News2Parameter.values().length;
    }

    /** 0 to 20; null where a parameter is missing. */
    public @Nullable Integer total() {
        return complete() ? lowerBound : null;
    }

    /** The risk; null where a parameter is missing. */
    public @Nullable News2Band band() {
        return complete() ? bandAtLeast() : null;
    }

    /** The risk, or the least that it can be where a parameter is missing. */
    public News2Band bandAtLeast() {
        return News2Band.of(lowerBound, anySingle3);
    }

    /** Parameters that were not measured, or cannot be scored without another that was not. */
    public Set<News2Parameter> missing() {
        Set<News2Parameter> missing = EnumSet.allOf(News2Parameter.class);
        missing.removeAll(subScores.keySet());
        return missing;
    }
}
