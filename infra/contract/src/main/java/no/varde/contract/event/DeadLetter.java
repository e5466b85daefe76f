package no.varde.contract.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer could not understand, on {@code varde.dead-letters}: kept so that nothing disappears, and
 * named so that it can be looked at where it was.
 *
 * @param topic where it was, with partition and offset
 * @param key the record's key, which is the dead letter's too
 * @param reason why it was not understood: the name of an error, never a part of the record
 * @param value the record's value in base64; null where it had none
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String reason,
        @Nullable String value) {

    public DeadLetter {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(reason, "reason");
    }
}
