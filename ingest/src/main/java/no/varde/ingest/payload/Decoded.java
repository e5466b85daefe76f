package no.varde.ingest.payload;

import java.util.List;
import no.varde.contract.event.RejectionReason;
import org.jspecify.annotations.Nullable;

/** What a PUBLISH says. */
public sealed interface Decoded {

    /** @param items one for each reading or for each thing that should have been one, in the order of the payload */
    record Items(List<Item> items) implements Decoded {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Nothing of it can be taken.
     *
     * @param detail fixed text, without any part of the payload
     * @param count how many readings it stands for, 1 where that cannot be known
     */
    record Refused(RejectionReason reason, String detail, int count) implements Decoded {
        public Refused(RejectionReason reason, String detail) {
            this(reason, detail, 1);
        }
    }

    /** One entry of a payload. */
    sealed interface Item permits DecodedReading, Undecodable {}

    /**
     * An entry that is no reading.
     *
     * @param senderId the sender's own id, where it could be read
     * @param detail fixed text, without any part of the payload
     */
    record Undecodable(@Nullable String senderId, RejectionReason reason, String detail) implements Item {}
}
