package no.varde.alerts.escalation;

import java.time.Instant;
import no.varde.contract.event.EscalationChain.Tier;

/**
 * What the chain of an alert is computed from.
 *
 * @param startedAt when it opened, or last came back: by a recurrence, a worse value, or an owner who lost it
 * @param dueAckAt when somebody must have taken it
 */
public record EscalationFacts(Tier tier, Instant startedAt, Instant dueAckAt) {

    /** Whether an alert of this tier is called out at any hour, if only to somebody on call. */
    public boolean isRed() {
        return tier == Tier.IMMEDIATE || tier == Tier.RED;
    }
}
