package no.varde.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.json.EventCodec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a {@link DeviceDirectory} equal to {@code varde.devices}, and says whose connection must end. */
final class DeviceFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceFollower.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DeviceDirectory directory;
    private final CompletableFuture<@Nullable Void> caughtUp = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Function<String, Consumer<String, byte[]>> kafka;
    private volatile Cut cut = deviceId -> {};
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    DeviceFollower(DeviceDirectory directory) {
        this(directory, DeviceFollower::open);
    }

    /** @param kafka opens a consumer, by the address of a broker */
    DeviceFollower(DeviceDirectory directory, Function<String, Consumer<String, byte[]>> kafka) {
        this.directory = directory;
        this.kafka = kafka;
    }

    /** Whom to tell that a connection must end. */
    @FunctionalInterface
    interface Cut {
        void connectionOf(String deviceId);
    }

    /** Starts to read; {@link #awaitCaughtUp} returns once what was there is known. */
    void start(String bootstrap) {
        thread = Thread.ofPlatform().name("device-follower").daemon().start(() -> run(bootstrap));
    }

    void onCut(Cut listener) {
        cut = listener;
    }

    /** @throws PlatformStartException if the devices cannot be read within that time */
    void awaitCaughtUp(Duration patience) {
        try {
            caughtUp.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformStartException("interrupted while reading the devices", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new PlatformStartException("the devices could not be read from Kafka", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        caughtUp.completeExceptionally(new IllegalStateException("closed"));
        Consumer<String, byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
        Thread reading = thread;
        if (reading != null) {
            try {
                reading.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Follows until closed. After a failure it reads all again: what is known already changes nothing. */
    private void run(String bootstrap) {
        try {
            do {
                follow(bootstrap);
            } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.warn("Device follower was interrupted: new and revoked devices go unnoticed until a restart");
        }
    }

    private void follow(String bootstrap) {
        try (Consumer<String, byte[]> reader = kafka.apply(bootstrap)) {
            consumer = reader;
            Map<TopicPartition, Long> ends = assign(reader);
            while (closed.getCount() > 0) {
                if (!caughtUp.isDone() && hasReached(reader, ends)) {
                    caughtUp.complete(null);
                }
                reader.poll(POLL).forEach(this::take);
            }
        } catch (WakeupException e) {
            LOG.debug("Device follower stopped");
        } catch (RuntimeException e) {
            LOG.warn("New and revoked devices go unnoticed until Kafka can be read again", e);
        }
    }

    private static Consumer<String, byte[]> open(String bootstrap) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<TopicPartition, Long> assign(Consumer<String, byte[]> reader) {
        List<TopicPartition> partitions = reader.partitionsFor(Topics.DEVICES.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("Kafka names no partition of " + Topics.DEVICES.name());
        }
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return reader.endOffsets(partitions);
    }

    private static boolean hasReached(Consumer<String, byte[]> reader, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue());
    }

    /** One bad record must not keep the ones after it, such as a revocation, from being heard. */
    private void take(ConsumerRecord<String, byte[]> message) {
        try {
            byte[] value = message.value();
            if (value == null) {
                directory.remove(message.key());
                cut.connectionOf(message.key());
            } else {
                DeviceRegistered device = EventCodec.decode(value, DeviceRegistered.class);
                if (directory.put(device)) {
                    cut.connectionOf(device.deviceId());
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Skipped {}-{}-{}", message.topic(), message.partition(), message.offset());
        }
    }
}
