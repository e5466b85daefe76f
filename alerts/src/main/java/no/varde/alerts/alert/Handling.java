package no.varde.alerts.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people have done about an alert since it last opened anew.
 *
 * @param previousOwner who had it before it was put back or handed over
 * @param ackAt when it was taken out of the queue; null while it is open
 * @param covering whether the one who took it was off shift
 * @param ownedSince since when its owner has it without having done anything; null once they have
 */
public record Handling(
        @Nullable Person previousOwner,
        @Nullable Instant ackAt,
        boolean covering,
        @Nullable Instant ownedSince,
        Contacts contacts) {

    static final Handling NONE = new Handling(null, null, false, null, Contacts.NONE);

    Handling taken(Person by, Instant now, boolean offShift) {
        Person before = previousOwner != null && previousOwner.is(by) ? null : previousOwner;
        return new Handling(before, now, offShift, now, contacts);
    }

    Handling handedOver(Person from, Instant now, boolean offShift) {
        return new Handling(from, ackAt, offShift, now, contacts);
    }

    /** Nobody has it any longer. What was tried stays known: the next one goes on from there. */
    Handling putBack(@Nullable Person owner) {
        Person before = owner == null ? previousOwner : owner;
        return new Handling(before, null, false, null, contacts.withoutRecall());
    }

    Handling inContact(Contacts after) {
        return new Handling(previousOwner, ackAt, covering, null, after);
    }

    Handling parked() {
        return new Handling(previousOwner, ackAt, covering, null, contacts.withoutRecall());
    }

    Handling resumed(Instant now) {
        return new Handling(previousOwner, ackAt, covering, now, contacts);
    }

    Handling recallTold() {
        return new Handling(previousOwner, ackAt, covering, ownedSince, contacts.told());
    }
}
