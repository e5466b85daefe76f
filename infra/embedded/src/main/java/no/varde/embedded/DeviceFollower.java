package no.varde.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
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

    private final DeviceDirectory directory;
    private final CompletableFuture<@Nullable Void> caughtUp = new CompletableFuture<>();
    private volatile Consumer<String> cut = deviceId -> {};
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private volatile boolean closed;
    private @Nullable Thread thread;

    DeviceFollower(DeviceDirectory directory) {
        this.directory = directory;
    }

    /** Starts to read; {@link #awaitCaughtUp} returns once what was there is known. */
    void start(String bootstrap) {
        thread = Thread.ofPlatform().name("device-follower").daemon().start(() -> run(bootstrap));
    }

    /** Whom to tell, by device id, that a connection must end. */
    void onCut(Consumer<String> listener) {
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
        closed = true;
        caughtUp.completeExceptionally(new IllegalStateException("closed"));
        KafkaConsumer<String, byte[]> running = consumer;
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

    private void run(String bootstrap) {
        try (KafkaConsumer<String, byte[]> reader = open(bootstrap)) {
            consumer = reader;
            Map<TopicPartition, Long> ends = assign(reader);
            while (!closed) {
                if (!caughtUp.isDone() && hasReached(reader, ends)) {
                    caughtUp.complete(null);
                }
                reader.poll(POLL).forEach(this::take);
            }
        } catch (WakeupException e) {
            LOG.debug("Device follower stopped");
        } catch (KafkaException e) {
            caughtUp.completeExceptionally(e);
            LOG.error("Device follower failed: new and revoked devices go unnoticed until a restart", e);
        }
    }

    private static KafkaConsumer<String, byte[]> open(String bootstrap) {
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

    private static Map<TopicPartition, Long> assign(KafkaConsumer<String, byte[]> reader) {
        List<TopicPartition> partitions = reader.partitionsFor(Topics.DEVICES.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return reader.endOffsets(partitions);
    }

    private static boolean hasReached(KafkaConsumer<String, byte[]> reader, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        try {
            byte[] value = message.value();
            if (value == null) {
                directory.remove(message.key());
                cut.accept(message.key());
            } else {
                DeviceRegistered device = EventCodec.decode(value, DeviceRegistered.class);
                if (directory.put(device)) {
                    cut.accept(device.deviceId());
                }
            }
        } catch (UndecodableEvent e) {
            LOG.warn("Skipped {}[{}]@{}: {}", message.topic(), message.partition(), message.offset(), e.getMessage());
        }
    }
}
