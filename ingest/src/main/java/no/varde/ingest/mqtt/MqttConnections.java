package no.varde.ingest.mqtt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.varde.ingest.registry.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the connections once the registry has been read, and stops them before anything behind them stops. */
final class MqttConnections implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MqttConnections.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

    private final Registry registry;
    private final List<SubscribedConnection> subscribed;
    private final ReceiptPublisher receipts;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    MqttConnections(Registry registry, List<SubscribedConnection> subscribed, ReceiptPublisher receipts) {
        this.registry = registry;
        this.subscribed = List.copyOf(subscribed);
        this.receipts = receipts;
    }

    boolean isConnected() {
        return subscribed.stream().allMatch(SubscribedConnection::isConnected) && receipts.isConnected();
    }

    @Override
    public synchronized void start() {
        running = true;
        threads.add(start("mqtt-receipts", receipts));
        for (int i = 0; i < subscribed.size(); i++) {
            SubscribedConnection connection = subscribed.get(i);
            threads.add(start("mqtt-" + i, () -> onceTheRegistryIsRead(connection)));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(STOP_TIMEOUT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void onceTheRegistryIsRead(SubscribedConnection connection) {
        try {
            while (!registry.awaitRead(Duration.ofSeconds(30))) {
                log.warn("The registry has not been read yet, so no readings are taken");
            }
            connection.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread start(String name, Runnable task) {
        return Thread.ofPlatform().daemon().name(name).start(task);
    }
}
