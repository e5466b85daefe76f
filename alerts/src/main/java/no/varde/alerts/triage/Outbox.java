package no.varde.alerts.triage;

import java.util.List;
import java.util.function.Consumer;
import no.varde.contract.event.AlertChanged;

/** Alert changes that are committed and not yet on Kafka. */
public interface Outbox {

    /**
     * Hands the oldest entries to the publisher, in commit order, and forgets them once it returns. One relay at a time
     * over all instances: while another one drains, nothing is handed out.
     *
     * @return how many were published
     */
    int drain(int atMost, Consumer<List<Entry>> publisher);

    /** @param key of the record on {@code varde.alerts} */
    record Entry(long id, String key, AlertChanged event) {}
}
