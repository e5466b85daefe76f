package no.varde.alerts.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.varde.contract.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks Kafka once a second how far its readings and this application have come. While it does not answer, nobody is caught
 * up: what is due then waits for readings rather than for the clock.
 */
final class KafkaProgress implements Progress, SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaProgress.class);
    private static final Duration ASK_EVERY = Duration.ofSeconds(1);
    private static final Duration BELIEVED_FOR = Duration.ofSeconds(10);
    private static final int PATIENCE_SECONDS = 5;

    private final Properties settings;
    private final Clock clock;
    private volatile Seen seen = new Seen(Map.of(), Map.of(), Instant.MIN);
    private volatile boolean running;

    KafkaProgress(Properties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isCaughtUp(int partition, long position) {
        Seen last = seen;
        Long end = last.ends().get(partition);
        if (end == null || last.at().isBefore(clock.instant().minus(BELIEVED_FOR))) {
            return false;
        }
        return end <= Math.max(position, last.committed().getOrDefault(partition, 0L));
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("alerts-progress").start(this);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void run() {
        Properties own = new Properties();
        own.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.get(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG));
        settings.forEach((key, value) -> {
            String name = key.toString();
            if (name.startsWith("security.") || name.startsWith("sasl.") || name.startsWith("ssl.")) {
                own.put(name, value);
            }
        });
        try (Admin admin = Admin.create(own)) {
            while (running) {
                ask(admin);
                TimeUnit.MILLISECONDS.sleep(ASK_EVERY.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Admin admin) throws InterruptedException {
        try {
            Map<Integer, Long> ends = ends(admin);
            Instant at = clock.instant();
            seen = new Seen(ends, committed(admin), at);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Kafka does not say how far it is", e);
        }
    }

    private static Map<Integer, Long> ends(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        String topic = Topics.READINGS.name();
        TopicDescription readings = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .get(topic);
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        if (readings != null) {
            readings.partitions()
                    .forEach(one -> partitions.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest()));
        }
        Map<Integer, Long> ends = new HashMap<>();
        admin.listOffsets(partitions)
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, offset) -> ends.put(partition.partition(), offset.offset()));
        return ends;
    }

    private Map<Integer, Long> committed(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<Integer, Long> committed = new HashMap<>();
        admin.listConsumerGroupOffsets(settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG))
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, offset) -> {
                    if (offset != null && partition.topic().equals(Topics.READINGS.name())) {
                        committed.put(partition.partition(), offset.offset());
                    }
                });
        return committed;
    }

    private record Seen(Map<Integer, Long> ends, Map<Integer, Long> committed, Instant at) {}
}
