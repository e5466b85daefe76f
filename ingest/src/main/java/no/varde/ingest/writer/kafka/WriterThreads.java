package no.varde.ingest.writer.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the loops, each on a thread of its own, and starts a loop that broke again with a new consumer. */
final class WriterThreads implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WriterThreads.class);

    private final WriterProperties properties;
    private final ConsumerSettings settings;
    private final WriterLoop.Destination destination;
    private final List<Runner> runners = new ArrayList<>();
    private final AtomicInteger alive = new AtomicInteger();

    WriterThreads(WriterProperties properties, ConsumerSettings settings, WriterLoop.Destination destination) {
        this.properties = properties;
        this.settings = settings;
        this.destination = destination;
    }

    @Override
    public synchronized void start() {
        for (int i = 0; i < properties.consumers(); i++) {
            Runner runner = new Runner("varde-ingest-writer-" + i);
            runners.add(runner);
            runner.thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        runners.forEach(Runner::askToStop);
        runners.forEach(Runner::awaitStop);
        runners.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !runners.isEmpty();
    }

    /** How many loops have a consumer right now. */
    int alive() {
        return alive.get();
    }

    private final class Runner {

        private final String name;
        private final Thread thread;
        private final Object monitor = new Object();
        private boolean stopping;
        private @Nullable Consumer<byte[], byte[]> consumer;

        Runner(String name) {
            this.name = name;
            this.thread = Thread.ofPlatform().name(name).unstarted(this::runUntilStopped);
        }

        private void runUntilStopped() {
            Backoff backoff = new Backoff(destination.clock(), properties.minBackoff(), properties.maxBackoff());
            try {
                while (!pauseOrStop(backoff)) {
                    runOnce();
                    backoff.failed();
                }
            } catch (InterruptedException e) {
                LOG.warn("{} was interrupted at work; the batch at hand is undone and will be read again", name);
            }
        }

        private void runOnce() throws InterruptedException {
            try (Consumer<byte[], byte[]> opened = settings.consumer(name);
                    Admin admin = settings.admin(name)) {
                if (!use(opened)) {
                    return;
                }
                alive.incrementAndGet();
                try {
                    new WriterLoop(name, opened, new PartitionLogs(admin, opened), destination, properties).run();
                } finally {
                    alive.decrementAndGet();
                    use(null);
                }
            } catch (RuntimeException e) {
                destination.journal().stalled(e.getClass().getSimpleName());
                LOG.error("{} broke and starts again", name, e);
            }
        }

        /** Whether the loop may run: not if a stop came first. */
        private boolean use(@Nullable Consumer<byte[], byte[]> next) {
            synchronized (monitor) {
                consumer = next;
                return !stopping;
            }
        }

        private boolean pauseOrStop(Backoff backoff) throws InterruptedException {
            synchronized (monitor) {
                while (!stopping && !backoff.isDue()) {
                    monitor.wait(Math.max(1, backoff.remaining().toMillis()));
                }
                return stopping;
            }
        }

        void askToStop() {
            synchronized (monitor) {
                stopping = true;
                monitor.notifyAll();
                if (consumer != null) {
                    consumer.wakeup();
                }
            }
        }

        void awaitStop() {
            try {
                if (!thread.join(properties.stopTimeout())) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
