package no.varde.dashboard.registry.outbox;

import java.util.List;

/** Puts events on their topics, in the order given. */
interface EventSender extends AutoCloseable {

    /**
     * Returns when all of them are durable.
     *
     * @throws SendFailed if any is not; some may be
     */
    void send(List<OutboxRows.Row> rows) throws SendFailed;

    @Override
    void close();
}
