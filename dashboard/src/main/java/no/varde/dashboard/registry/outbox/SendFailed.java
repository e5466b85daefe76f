package no.varde.dashboard.registry.outbox;

import org.jspecify.annotations.Nullable;

/** Kafka did not take an event in time; nothing of the batch is marked, and all of it goes again. */
final class SendFailed extends Exception {

    SendFailed(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
