package no.varde.standalone.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One PUBLISH that waits for its receipt, and what of it is still open. */
final class Publication {

    private final String number;
    private final List<Outgoing> open;
    private long sentAt;
    private int attempts;
    private boolean everSent;
    private boolean lost = true;

    Publication(String number, List<Outgoing> readings) {
        this.number = number;
        this.open = new ArrayList<>(readings);
    }

    String number() {
        return number;
    }

    List<Outgoing> open() {
        return open;
    }

    boolean isSettled() {
        return open.isEmpty();
    }

    void sent(long nanos) {
        sentAt = nanos;
        attempts++;
        everSent = true;
        lost = false;
    }

    /** The connection that carried it is gone: send it again at once. */
    void lost() {
        lost = true;
        attempts = 0;
    }

    boolean wasNeverSent() {
        return !everSent;
    }

    /** Waits double with each attempt, to four times the first. */
    boolean isDue(long nanos, long resendAfterNanos) {
        return lost || nanos - sentAt > resendAfterNanos << Math.min(attempts - 1, 2);
    }

    /** Takes out the readings of that id. */
    List<Outgoing> settle(String id) {
        List<Outgoing> settled = new ArrayList<>();
        for (Iterator<Outgoing> each = open.iterator(); each.hasNext(); ) {
            Outgoing reading = each.next();
            if (reading.id().equals(id)) {
                settled.add(reading);
                each.remove();
            }
        }
        return settled;
    }

    /** Takes out everything: the PUBLISH as a whole was refused. */
    List<Outgoing> settleAll() {
        List<Outgoing> settled = List.copyOf(open);
        open.clear();
        return settled;
    }
}
