package no.varde.dashboard.triage;

import no.varde.dashboard.wording.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Something said about an alert beside its reason.
 *
 * @param kind what it is about, for the page's style
 * @param at when that was or will be
 */
public record Mark(Kind kind, String text, @Nullable Moment at) {

    public enum Kind {
        HELD_BACK,
        REPEAT_NORMAL,
        SNOOZED,
        CONTACT,
        CALL_AGAIN,
        NEXT_STEP,
        ESCALATED,
        OUT_OF_HOURS
    }
}
