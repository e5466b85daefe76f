package no.varde.alerts.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people have done about an alert since it last opened anew.
 *
 * @param previousOwner who had it before it was put back or handed over
 * @param ackAt when the present or last owner took it; null while it is open
 * @param covering whether the one who took it was off shift
 * @param ownedSince since when its owner has it without having done anything, for the time-out of taking it
 * @param firstContactAt when contact with the patient first began
 * @param attempts how often the patient was not reached
 * @param lastAttemptAt when that last happened
 * @param recallTold whether it was told that the patient is to be called again
 */
public record Handling(
        @Nullable Person previousOwner,
        @Nullable Instant ackAt,
        boolean covering,
        @Nullable Instant ownedSince,
        @Nullable Instant firstContactAt,
        int attempts,
        @Nullable Instant lastAttemptAt,
        boolean recallTold) {

    static final Handling NONE = new Handling(null, null, false, null, null, 0, null, false);

    Handling taken(Instant now, boolean offShift) {
        return new Handling(previousOwner, now, offShift, now, firstContactAt, attempts, lastAttemptAt, recallTold);
    }

    /** Nobody has it any longer. What was tried stays known: the next one goes on from there. */
    Handling putBack(@Nullable Person owner) {
        Person before = owner == null ? previousOwner : owner;
        return new Handling(before, null, false, null, firstContactAt, attempts, lastAttemptAt, recallTold);
    }
}
