package no.varde.alerts.notify;

import java.time.Instant;
import no.varde.contract.event.EscalationChain.Channel;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One message over one channel.
 *
 * @param id alert id and number: the same however often it is tried
 * @param step of the escalation that it belongs to
 * @param user whom it is for; null for a channel that is not a person's
 * @param reference unguessable; whoever knows it may say whether the message was delivered
 * @param attempts tries so far, with the present one
 * @param error code of the last failure, such as {@code NO_ADDRESS} or {@code HTTP_503}
 */
public record Notification(
        String id,
        String alertId,
        int step,
        @Nullable String careUnitId,
        Severity severity,
        Channel channel,
        @Nullable String user,
        String reference,
        State state,
        int attempts,
        @Nullable String error,
        Instant createdAt) {

    public enum State {
        /** Not sent yet, or to be tried again. */
        PENDING,
        /** Handed to the channel, which has not said what became of it. */
        SENT,
        DELIVERED,
        /** The channel will never deliver it: no address, or refused. */
        FAILED,
        /** Given up after a day of tries. */
        DEAD,
        /** Somebody took the alert before it was sent. */
        CANCELLED
    }

    /** Without the reference, which is as good as a password. */
    @Override
    public String toString() {
        return "Notification[" + id + ", " + channel + ", " + state + "]";
    }
}
