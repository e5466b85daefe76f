package no.varde.alerts.mqtt;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the inbox measures; the module's README says what to do when a meter moves. */
final class InboxMeters {

    private final Counter sent;
    private final Counter acknowledged;
    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicLong unseen = new AtomicLong();

    InboxMeters(MeterRegistry registry) {
        sent = registry.counter("varde.inbox.sent");
        acknowledged = registry.counter("varde.inbox.acknowledged");
        registry.gauge("varde.inbox.connected", connected);
        registry.gauge("varde.inbox.unseen", unseen);
    }

    void sent(int messages) {
        sent.increment(messages);
    }

    void acknowledged() {
        acknowledged.increment();
    }

    void connected(boolean is) {
        connected.set(is ? 1 : 0);
    }

    void unseen(long messages) {
        unseen.set(messages);
    }
}
