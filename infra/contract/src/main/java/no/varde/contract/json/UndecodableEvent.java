package no.varde.contract.json;

import org.jspecify.annotations.Nullable;

/** Bytes that should be an event and are not. The message holds no part of them. */
public final class UndecodableEvent extends RuntimeException {

    UndecodableEvent(Class<?> type, String why, @Nullable Throwable cause) {
        super("not a " + type.getSimpleName() + ": " + why, cause);
    }
}
