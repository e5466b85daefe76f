package no.varde.ingest.bridge;

import java.time.Duration;
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

    /** After what no message should be able to do. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

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

    /** Whether each worker is there: a device whose own is not would wait for ever. */
    public boolean isWorking() {
        return workers.stream().allMatch(Thread::isAlive);
    }

    /** Stops the workers. What they had not yet handled stays unacknowledged, and the broker keeps it. */
    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
    }

    private void work(BlockingQueue<InboundMessage> queue) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                workOn(queue.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever one message does, the next one of the lane is looked at. */
    private void workOn(InboundMessage message) throws InterruptedException {
        try {
            if (message.delivery().isLive()) {
                handle(message);
            }
        } catch (RuntimeException | Error e) {
            log.error("A worker of the bridge goes on after {}", Failures.describe(e));
            Thread.sleep(PAUSE);
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
        CompletableFuture<Void> flow;
        try {
            flow = flow(topic, message);
        } catch (RuntimeException | Error e) {
            flow = CompletableFuture.failedFuture(e);
        }
        var _ = flow.whenComplete((done, failure) -> answered(message, failure));
    }

    private CompletableFuture<Void> flow(MessageTopic topic, InboundMessage message) {
        return switch (topic.kind()) {
            case READINGS -> readings.handle(topic, message);
            case STATUS -> statuses.handle(topic, message);
        };
    }

    /**
     * A failure here is a bug that this message wakes. Given back it would come again and again and hold up the others,
     * so it is acknowledged, counted and, without a receipt, sent again by its device in its own time. Only where the
     * machine and not the message is at its end, as without memory, is it given back.
     */
    private void answered(InboundMessage message, @Nullable Throwable bug) {
        meters.answered();
        if (bug != null) {
            meters.poison();
            log.error("A message could not be handled: {}", Failures.trace(bug));
            Throwable cause = Failures.cause(bug);
            if (cause instanceof Error && !(cause instanceof StackOverflowError)) {
                message.delivery().giveBack();
            } else {
                message.delivery().acknowledge();
            }
        }
    }

    private static String laneKey(String topic) {
        return MessageTopic.parse(topic).map(MessageTopic::deviceId).orElse("");
    }
}
