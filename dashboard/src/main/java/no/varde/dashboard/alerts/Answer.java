package no.varde.dashboard.alerts;

import org.jspecify.annotations.Nullable;

/** What {@code alerts} said to a change. */
public sealed interface Answer {

    record Done(Alert alert) implements Answer {}

    /** Somebody else has it. */
    record Held(Alert.@Nullable Person holder) implements Answer {}

    /** Its state does not allow that. */
    record NotNow() implements Answer {}

    /** It has changed since the page was made. */
    record Stale() implements Answer {}

    /** It is not there, or not for this reader. */
    record Missing() implements Answer {}

    /** This role may not. */
    record NotAllowed() implements Answer {}

    /**
     * The contents are not acceptable, such as no note for a red one.
     *
     * @param field which of them, the first where several are; null where that is not said
     */
    record Refused(@Nullable String field) implements Answer {}
}
