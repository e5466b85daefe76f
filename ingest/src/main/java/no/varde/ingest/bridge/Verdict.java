package no.varde.ingest.bridge;

import no.varde.contract.event.Reading;
import no.varde.contract.event.RejectionReason;
import org.jspecify.annotations.Nullable;

/** What Varde says to one entry of a submission. */
public sealed interface Verdict {

    /** The sender's own id. */
    @Nullable
    String senderId();

    /** It is a reading. */
    record Accepted(@Nullable String senderId, @Nullable Long seq, Reading reading) implements Verdict {}

    /**
     * It is none.
     *
     * @param index position in the submission, from 0
     * @param count how many readings it stands for
     */
    record Refused(
            @Nullable String senderId, @Nullable Long seq, int index, RejectionReason reason, String detail, int count)
            implements Verdict {

        static Refused whole(RejectionReason reason, String detail, int count) {
            return new Refused(null, null, 0, reason, detail, count);
        }
    }
}
