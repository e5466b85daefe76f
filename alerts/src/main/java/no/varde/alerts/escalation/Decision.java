package no.varde.alerts.escalation;

import java.time.Instant;
import java.util.List;
import no.varde.contract.event.EscalationChain.Channel;
import no.varde.contract.event.EscalationChain.Target;
import org.jspecify.annotations.Nullable;

/** What is to be done about an alert that nobody has taken. */
public sealed interface Decision {

    /** Nothing before that time. */
    record Wait(Instant until) implements Decision {}

    /**
     * The unit is closed, and no step may pretend that somebody watches: the chain goes on at opening.
     *
     * @param red whether this is an out-of-hours red
     */
    record Hold(Instant until, boolean red) implements Decision {}

    /**
     * A step is taken now.
     *
     * @param number 1 for the first since the chain began, rising through the rounds
     * @param users whom it reaches; none where nobody on shift holds the role or it only stands in a list
     * @param reach what became of it
     * @param endsRound whether it is the last of its round, so that nothing passes on from it
     * @param next how far the chain has come with it; null where nothing follows
     */
    record Act(
            int number,
            Target target,
            List<Channel> channels,
            List<String> users,
            Reach reach,
            boolean endsRound,
            @Nullable Progress next)
            implements Decision {
        public Act {
            channels = List.copyOf(channels);
            users = List.copyOf(users);
        }
    }

    /** Every round was in vain: for the owner of the service to look into. */
    record Incident(int number) implements Decision {}

    /** Whom a step reaches. */
    enum Reach {
        /** People who are told. */
        PEOPLE,
        /** Nobody, by design: it stands in a list. */
        LIST,
        /** Nobody holds the role on shift: the next step is due at once. */
        NOBODY
    }
}
