package no.varde.contract.event;

import java.util.List;
import java.util.Objects;

/**
 * Who is told of an untaken alert, when and how. A step that cannot be delivered, or whose role nobody holds on shift,
 * passes to the next one at once.
 *
 * @param steps in order of time
 * @param repeatMinutes how long after the last step the chain begins again; 0 for never
 * @param repeats how often it does
 */
public record EscalationChain(Tier tier, List<Step> steps, int repeatMinutes, int repeats) {

    public EscalationChain {
        Objects.requireNonNull(tier, "tier");
        steps = List.copyOf(steps);
    }

    /** Which alerts a chain is for. */
    public enum Tier {
        /** RED that goes before all others. */
        IMMEDIATE,
        RED,
        YELLOW,
        TECH
    }

    /** @param afterMinutes after the alert opened, or the chain began again */
    public record Step(int afterMinutes, Target target, List<Channel> channels) {
        public Step {
            Objects.requireNonNull(target, "target");
            channels = List.copyOf(channels);
        }
    }

    /** Who is told. All but the queue means people on shift in the alert's care unit. */
    public enum Target {
        /** Nobody: it stands in the worklist. */
        QUEUE,
        /** The nurses and doctors on shift. */
        TEAM,
        NURSES,
        SENIOR_NURSE,
        DOCTOR,
        /** Whoever leads the unit: role ADMIN. */
        MANAGER,
        TECH_SUPPORT
    }

    public enum Channel {
        /** A notice, with sound, in the open page. */
        PAGE,
        EMAIL,
        SMS,
        WEBHOOK
    }
}
