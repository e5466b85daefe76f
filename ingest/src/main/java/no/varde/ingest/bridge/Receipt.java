package no.varde.ingest.bridge;

import java.time.Instant;
import java.util.List;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.event.Retry;
import org.jspecify.annotations.Nullable;

/**
 * What a device may now forget, as JSON on {@code varde/{deviceId}/receipts}.
 *
 * @param at when Varde had all of it
 */
public record Receipt(List<Accepted> accepted, List<Rejected> rejected, Instant at) {

    /**
     * @param id the sender's own, or the derived readingId
     * @param seq the sender's counter
     * @param notes what Varde noted, such as {@code SPO2 SUSPECT}
     */
    public record Accepted(String id, @Nullable Long seq, List<String> notes) {}

    /**
     * @param id the sender's own; null if it gave none or a whole PUBLISH was refused
     * @param index position in the PUBLISH, from 0, where there is no id; null as well where a whole PUBLISH was refused
     * @param detail fixed text that repeats nothing of the payload
     */
    public record Rejected(
            @Nullable String id,
            @Nullable Integer index,
            @Nullable Long seq,
            RejectionReason reason,
            String detail,
            Retry retry) {}
}
