package no.varde.dashboard.registry.outbox;

import java.time.Clock;
import no.varde.contract.Topic;
import no.varde.contract.json.EventCodec;
import no.varde.dashboard.postgres.PgInstant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where a change leaves its event, in its own transaction: both are there afterwards, or neither is. */
public final class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Runnable afterCommit;

    /** @param afterCommit tells the relay that something waits */
    Outbox(JdbcClient jdbc, Clock clock, Runnable afterCommit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** @throws IllegalStateException outside a transaction */
    public void append(Topic topic, String key, Record event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event needs the transaction of the change that caused it");
        }
        jdbc.sql("INSERT INTO care.outbox (topic, key, body, created_at) VALUES (?, ?, ?, ?)")
                .params(topic.name(), key, EventCodec.encodeToString(event), PgInstant.of(clock.instant()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                afterCommit.run();
            }
        });
    }
}
