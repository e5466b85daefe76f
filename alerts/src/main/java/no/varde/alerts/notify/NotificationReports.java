package no.varde.alerts.notify;

import java.time.Instant;

/** What a gateway says of a message it took. One that it could not deliver makes its step undelivered. */
public final class NotificationReports {

    private final NotificationStore store;
    private final NotifyMeters meters;

    public NotificationReports(NotificationStore store, NotifyMeters meters) {
        this.store = store;
        this.meters = meters;
    }

    /** @return whether there is a message of that reference */
    public boolean reported(String reference, Notification.State state, Instant now) {
        return store.reported(reference, state, now)
                .map(channel -> {
                    meters.became(channel, state);
                    return true;
                })
                .orElse(false);
    }
}
