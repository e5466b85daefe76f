package no.varde.alerts.rule.baseline;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Which local day an instant lies in, as days since 1970. The offset is looked up once per stretch between two changes of
 * the clock, for there are many instants to ask for. Not safe for several threads.
 */
final class LocalDays {

    private static final int A_DAY = 86_400;

    private final ZoneRules rules;
    private long from;
    private long until;
    private int offset;

    LocalDays(ZoneRules rules) {
        this.rules = rules;
    }

    long of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < from || second >= until) {
            look(second);
        }
        return Math.floorDiv(second + offset, (long) A_DAY);
    }

    private void look(long second) {
        Instant at = Instant.ofEpochSecond(second);
        ZoneOffsetTransition before = rules.previousTransition(at.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(at);
        from = before == null ? Long.MIN_VALUE : before.toEpochSecond();
        until = after == null ? Long.MAX_VALUE : after.toEpochSecond();
        offset = rules.getOffset(at).getTotalSeconds();
    }
}
