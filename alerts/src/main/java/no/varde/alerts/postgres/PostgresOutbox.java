package no.varde.alerts.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import no.varde.alerts.triage.Outbox;
import no.varde.alerts.triage.OutboxSignal;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.json.EventCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox table. Entries of one alert have rising ids, since its row is locked while they are written; entries that
 * commit late are drained late, so the order per alert is the order of commits.
 */
final class PostgresOutbox implements Outbox {

    /** Any number that nothing else in this database locks; the letters "outbox". */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final OutboxSignal signal;

    PostgresOutbox(JdbcClient jdbc, TransactionTemplate transactions, OutboxSignal signal) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.signal = signal;
    }

    /** In the caller's transaction; the relay is woken when that commits. */
    void add(AlertChanged change) {
        String patientId = change.patientId();
        jdbc.sql("INSERT INTO triage.outbox (key, event) VALUES (?, ?)")
                .params(patientId == null ? change.dedupKey() : patientId, EventCodec.encode(change))
                .update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new WakeRelay(signal));
        }
    }

    @Override
    public int drain(int atMost, Consumer<List<Entry>> publisher) {
        Integer published = transactions.execute(status -> {
            boolean alone = jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                    .params(RELAY_LOCK)
                    .query(Boolean.class)
                    .single();
            return alone ? publish(atMost, publisher) : 0;
        });
        return published == null ? 0 : published;
    }

    private int publish(int atMost, Consumer<List<Entry>> publisher) {
        List<Entry> entries = jdbc.sql("SELECT id, key, event FROM triage.outbox ORDER BY id LIMIT ?")
                .params(atMost)
                .query(PostgresOutbox::entry)
                .list();
        if (!entries.isEmpty()) {
            publisher.accept(entries);
            jdbc.sql("DELETE FROM triage.outbox WHERE id = ANY (:ids)")
                    .param("ids", entries.stream().map(Entry::id).toArray(Long[]::new))
                    .update();
        }
        return entries.size();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        AlertChanged event = EventCodec.decode(row.getBytes("event"), AlertChanged.class);
        return new Entry(row.getLong("id"), row.getString("key"), event);
    }

    private record WakeRelay(OutboxSignal signal) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            signal.committed();
        }
    }
}
