package no.varde.ingest.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.json.EventCodec;
import no.varde.ingest.registry.Registry;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads {@code varde.devices} and {@code varde.monitoring} from their beginnings into the registry, and on for ever.
 * It belongs to no consumer group: every bridge has to know all of it. After a failure it begins anew, which is safe
 * because the registry ignores what is not newer.
 */
final class RegistryReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RegistryReader.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> settings;
    private final Registry registry;
    private final Duration retryBackoff;
    private final Counter unreadable;
    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> following;

    RegistryReader(Map<String, Object> connection, Registry registry, Duration retryBackoff, MeterRegistry meters) {
        unreadable = meters.counter("varde.bridge.registry.unreadable");
        this.settings = settings(connection);
        this.registry = registry;
        this.retryBackoff = retryBackoff;
    }

    static Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "varde-ingest-registry");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("registry-reader").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Consumer<byte[], byte[]> consumer = following;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
                following = consumer;
                try {
                    follow(consumer);
                } finally {
                    following = null;
                    consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
                }
            } catch (RuntimeException | Error e) {
                // Without this thread new devices stay strangers and old assignments hold, so nothing ends it but a
                // stop.
                if (running) {
                    log.warn(
                            "The registry cannot be read, trying again: {}",
                            e.getClass().getName());
                    pause();
                }
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (running) {
            for (ConsumerRecord<byte[], byte[]> event : consumer.poll(POLL)) {
                apply(event);
            }
            if (!registry.isRead()
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                registry.markRead();
                log.info(
                        "The registry has been read: {} devices",
                        registry.devices().size());
            }
        }
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        Stream.of(Topics.DEVICES, Topics.MONITORING).forEach(topic -> {
            var found = consumer.partitionsFor(topic.name());
            if (found == null || found.isEmpty()) {
                throw new IllegalStateException("there is no topic " + topic.name());
            }
            found.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        });
        return partitions;
    }

    /** One record that makes no sense costs itself alone. */
    void apply(ConsumerRecord<byte[], byte[]> event) {
        if (event.key() == null) {
            return;
        }
        boolean isDevice = event.topic().equals(Topics.DEVICES.name());
        String key = new String(event.key(), StandardCharsets.UTF_8);
        try {
            if (isDevice && event.value() == null) {
                registry.devices().erase(key);
            } else if (isDevice) {
                registry.devices().apply(EventCodec.decode(event.value(), DeviceRegistered.class));
            } else if (event.value() == null) {
                registry.patients().erase(key);
            } else {
                registry.patients().apply(EventCodec.decode(event.value(), MonitoringPlan.class));
            }
        } catch (RuntimeException e) {
            unreadable.increment();
            log.error(
                    "{} {}-{} cannot be read and is passed over: {}",
                    event.topic(),
                    event.partition(),
                    event.offset(),
                    e.getClass().getName());
        }
    }

    private void pause() {
        try {
            Thread.sleep(retryBackoff);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
