package no.varde.dashboard.registry.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Puts waiting events on Kafka. However many instances run, one relay works at a time: the one that holds an advisory
 * lock of the database. It sends a batch, waits until Kafka has all of it, then marks it; a crash in between means a
 * repeat, never a gap and never another order.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final DataSource dataSource;
    private final EventSender sender;
    private final OutboxProperties properties;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(DataSource dataSource, EventSender sender, OutboxProperties properties, Clock clock) {
        this.dataSource = dataSource;
        this.sender = sender;
        this.properties = properties;
        this.clock = clock;
    }

    /** Something waits: do not sit out the poll. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        running = true; // before the thread is there to look at it
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        Thread working = thread;
        running = false;
        if (working == null) {
            return;
        }
        wake();
        try {
            boolean ended = working.join(properties.sendTimeout());
            log.debug("relay ended in time: {}", ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sender.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = dataSource.getConnection()) {
                relay(new OutboxRows(connection));
            } catch (SQLException | SendFailed e) {
                log.warn("Registry events wait, next try in {}: {}", properties.poll(), e.getMessage());
            }
            pause();
        }
    }

    private void relay(OutboxRows rows) throws SQLException, SendFailed {
        if (!rows.lock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            rows.repeat(now.minus(properties.sendTimeout().multipliedBy(2)));
            rows.forget(now.minus(properties.keep()));
            while (isRunning()) {
                if (!publish(rows)) {
                    pause();
                }
            }
        } finally {
            rows.unlock();
        }
    }

    private boolean publish(OutboxRows rows) throws SQLException, SendFailed {
        wake.drainPermits();
        List<OutboxRows.Row> waiting = rows.waiting(properties.batch());
        if (waiting.isEmpty()) {
            return false;
        }
        sender.send(waiting);
        rows.published(waiting, clock.instant());
        return true;
    }

    private void pause() {
        try {
            boolean woken = wake.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
            log.trace("relay woken: {}", woken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
