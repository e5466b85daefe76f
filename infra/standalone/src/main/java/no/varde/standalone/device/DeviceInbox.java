package no.varde.standalone.device;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.varde.contract.mqtt.InboxAcknowledged;
import no.varde.contract.mqtt.InboxMessage;
import org.jspecify.annotations.Nullable;

/**
 * The patient's messages on one device: each is acknowledged as often as it comes, and acted on once. Messages arrive on
 * any thread; everything else is called by the device's own.
 */
final class DeviceInbox {

    private static final int REMEMBERED = 200;

    private final Queue<InboxMessage> arrived = new ConcurrentLinkedQueue<>();
    private final Map<String, Instant> repeats = new LinkedHashMap<>();
    private final LinkedHashSet<String> known = new LinkedHashSet<>();

    void received(InboxMessage message) {
        arrived.add(message);
    }

    /** The next message to acknowledge, looked at and noted; null where there is none. */
    @Nullable
    InboxAcknowledged next(Instant now) {
        InboxMessage message = arrived.poll();
        if (message == null) {
            return null;
        }
        Instant dueBy = message.dueBy();
        if (known.add(message.id()) && message.type() == InboxMessage.Type.MEASURE_AGAIN && dueBy != null) {
            repeats.put(message.id(), dueBy);
        }
        if (known.size() > REMEMBERED) {
            known.removeFirst();
        }
        return new InboxAcknowledged(message.id(), now);
    }

    /** Whether the patient was asked to measure again by now; asked once. */
    boolean takeRepeat(Instant now) {
        return repeats.values().removeIf(dueBy -> !dueBy.isAfter(now));
    }
}
