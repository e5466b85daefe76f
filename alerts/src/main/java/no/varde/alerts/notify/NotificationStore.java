package no.varde.alerts.notify;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.varde.contract.event.EscalationChain.Channel;

/** Where notifications wait to be sent, and what became of them. */
public interface NotificationStore {

    /** Some that are due to be tried; until {@code untilThen} no other sender gets them, even if this one dies. */
    List<Notification> claim(Instant now, Instant untilThen, int atMost);

    /** What a try came to; does nothing where the notification is no longer pending. */
    boolean concluded(Notification notification, Notification.State state, Instant now);

    /** It failed for now. */
    void retry(Notification notification, String error, Instant nextTry);

    boolean failed(Notification notification, Notification.State state, String error);

    /** What the channel later says of a message it took. Says which channel that was; empty where nobody knows it. */
    Optional<Channel> reported(String reference, Notification.State state, Instant now);

    /** The newest lost ones of those care units. */
    List<Notification> lost(Notification.State state, Collection<String> careUnits);

    long undeliveredSince(Instant instant);
}
