package no.varde.alerts.rule;

import java.util.List;

/** A rule under the terms of one plan. */
@FunctionalInterface
public interface Check {

    /** Says nothing of any reading. */
    Check NEVER = situation -> List.of();

    /** What the rule says of the reading, seen as of its measuredAt; most often nothing. */
    List<Match> judge(Situation situation);

    /**
     * Whether a reading has anything to do with what the rule raised; the others are passed over. By default one with a
     * usable value of the vital that it is about.
     *
     * @param raised the reading of which the rule last spoke about this
     */
    default boolean isAbout(Situation situation, Concern concern, Entry raised) {
        return concern.vital() == null || situation.now(concern.vital()) != null;
    }

    /**
     * Whether a reading that the rule does not match counts towards the end of what it raised. Two such trusted readings
     * in a row end it.
     *
     * @param raised the reading of which the rule last spoke about this
     */
    default boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return true;
    }

    /** Whether two calm readings end what it raised. */
    default boolean clears() {
        return true;
    }
}
