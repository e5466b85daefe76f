package no.varde.ingest.bridge;

import java.util.Set;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.event.Retry;

/**
 * A payload of which something was rejected, with what is needed to read it again.
 *
 * @param id derived from deviceId and payload hash, so that a repeat is kept once
 * @param reason why it lies here: of several reasons the first that may pass, else the first
 * @param retry LATER if any of it may still become a reading
 * @param waiting positions of what may; the rest has been answered
 */
public record QuarantinedPayload(
        String id, Submission submission, String format, RejectionReason reason, Retry retry, Set<Integer> waiting) {

    public QuarantinedPayload {
        waiting = Set.copyOf(waiting);
    }
}
