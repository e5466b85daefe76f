package no.varde.ingest.bridge;

import no.varde.contract.event.Reading;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.event.Retry;
import org.jspecify.annotations.Nullable;

/** What Varde says to one entry of a submission. */
public sealed interface Verdict {

    /** The sender's own id. */
    @Nullable
    String senderId();

    /** Position in the submission, from 0; null if the submission was refused as a whole. */
    @Nullable
    Integer index();

    /** It is a reading. */
    record Accepted(@Nullable String senderId, @Nullable Long seq, Integer index, Reading reading) implements Verdict {}

    /**
     * It is none.
     *
     * @param count how many readings it stands for
     */
    record Refused(
            @Nullable String senderId,
            @Nullable Long seq,
            @Nullable Integer index,
            RejectionReason reason,
            String detail,
            int count)
            implements Verdict {

        /** Whether it may become a reading once an assignment is there. */
        boolean mayPass() {
            return reason.retry() == Retry.LATER;
        }

        static Refused whole(RejectionReason reason, String detail, int count) {
            return new Refused(null, null, null, reason, detail, count);
        }
    }
}
