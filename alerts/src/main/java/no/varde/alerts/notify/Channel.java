package no.varde.alerts.notify;

import java.net.URI;
import java.time.Instant;
import no.varde.contract.event.EscalationChain;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach somebody away from the page. It may be handed the same message again, and passes its id on so that the
 * far side can tell. The page itself is none: its notice is the alert's own change, kept with the step.
 */
public interface Channel {

    EscalationChain.Channel kind();

    /** Hands the message over, or says why not; bounded by the channel's own time-outs. */
    Attempt send(Message message);

    /**
     * What is said. No clinical detail and no name: it passes through others' hands.
     *
     * @param id the same for each try
     * @param reference by which the channel reports delivery; unguessable
     * @param link to the alert, for whoever may sign in
     */
    record Message(
            String id,
            String reference,
            Contacts.Contact to,
            String alertId,
            @Nullable String careUnitId,
            Severity severity,
            int step,
            String subject,
            String text,
            URI link,
            Instant createdAt) {

        public String textWithLink() {
            return text + " " + link;
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }

    /** What came of a try. */
    sealed interface Attempt {

        /** @param delivered whether it is there, and not only on its way */
        record Accepted(boolean delivered) implements Attempt {}

        /** Trying again is of no use. */
        record Refused(String code) implements Attempt {}

        /** Not now. */
        record Later(String code) implements Attempt {}
    }
}
