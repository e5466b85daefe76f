package no.varde.ingest.bridge;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where messages from the broker enter. Each device's messages are handled by one and the same worker, in the order in
 * which they came, so that a patient's readings reach Kafka in order.
 */
public final class Bridge implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Bridge.class);

    private final ReadingFlow readings;
    private final StatusFlow statuses;
    private final BridgeMeters meters;
    private final List<BlockingQueue<InboundMessage>> queues;
    private final List<Thread> workers;

    Bridge(ReadingFlow readings, StatusFlow statuses, BridgeMeters meters, BridgeProperties properties) {
        this.readings = readings;
        this.statuses = statuses;
        this.meters = meters;
        queues = IntStream.range(0, properties.workers())
                .<BlockingQueue<InboundMessage>>mapToObj(i -> new ArrayBlockingQueue<>(properties.queueCapacity()))
                .toList();
        workers = queues.stream()
                .map(queue -> Thread.ofPlatform().daemon().name("bridge-worker").start(() -> work(queue)))
                .toList();
    }

    /**
     * Takes a message without blocking, and from any thread. If there is no room, which the broker's flow control
     * prevents, it is given back.
     */
    public void accept(InboundMessage message) {
        int lane = Math.floorMod(laneKey(message.topic()).hashCode(), queues.size());
        if (!queues.get(lane).offer(message)) {
            message.delivery().giveBack();
        }
    }

    /** Stops the workers. What they had not yet handled stays unacknowledged, and the broker keeps it. */
    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
    }

    private void work(BlockingQueue<InboundMessage> queue) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                InboundMessage message = queue.take();
                if (message.delivery().isLive()) {
                    handle(message);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(InboundMessage message) {
        MessageTopic topic = MessageTopic.parse(message.topic()).orElse(null);
        if (topic == null) {
            meters.foreign();
            message.delivery().acknowledge();
            return;
        }
        meters.received(topic.kind());
        try {
            var _ = flow(topic, message).whenComplete((done, failure) -> answered(message, failure));
        } catch (RuntimeException e) {
            answered(message, e);
        }
    }

    private CompletableFuture<Void> flow(MessageTopic topic, InboundMessage message) {
        return switch (topic.kind()) {
            case READINGS -> readings.handle(topic, message);
            case STATUS -> statuses.handle(topic, message);
        };
    }

    /**
     * A failure here is a bug that this message wakes. Given back it would come again and again and hold up the others,
     * so it is acknowledged, counted and, without a receipt, sent again by its device in its own time.
     */
    private void answered(InboundMessage message, @Nullable Throwable bug) {
        meters.answered();
        if (bug != null) {
            meters.poison();
            log.error("A message could not be handled: {}", Failures.describe(bug), bug);
            message.delivery().acknowledge();
        }
    }

    private static String laneKey(String topic) {
        return MessageTopic.parse(topic).map(MessageTopic::deviceId).orElse("");
    }
}
