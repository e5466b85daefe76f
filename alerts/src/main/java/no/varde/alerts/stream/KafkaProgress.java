package no.varde.alerts.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.varde.contract.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks Kafka once a second how far its topics and this application have come. While it does not answer, nobody is caught
 * up: what is due then waits for readings rather than for the clock.
 */
final class KafkaProgress implements Progress, SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaProgress.class);
    private static final Duration ASK_EVERY = Duration.ofSeconds(1);
    private static final Duration BELIEVED_FOR = Duration.ofSeconds(10);
    private static final int PATIENCE_SECONDS = 5;

    private final Properties settings;
    private final Clock clock;
    private volatile Seen seen = new Seen(Map.of(), Map.of(), Map.of(), Instant.MIN);
    private volatile boolean running;
    private boolean silent;

    KafkaProgress(Properties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isCaughtUp(String topic, int partition, long position) {
        Seen last = seen;
        TopicPartition asked = new TopicPartition(topic, partition);
        Long end = last.ends().get(asked);
        if (end == null || last.at().isBefore(clock.instant().minus(BELIEVED_FOR))) {
            return false;
        }
        // what Kafka no longer keeps nobody waits for
        long begun =
                Math.max(last.starts().getOrDefault(asked, 0L), last.committed().getOrDefault(asked, 0L));
        return end <= Math.max(position, begun);
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
            Set<TopicPartition> partitions = partitions(admin);
            Instant at = clock.instant();
            Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
            seen = new Seen(ends, offsets(admin, partitions, OffsetSpec.earliest()), committed(admin), at);
            silent = false;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            if (!silent) {
                LOG.warn("Kafka does not say how far it is; until it does, time stands still for what is due", e);
            }
            silent = true;
        }
    }

    private static Set<TopicPartition> partitions(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<TopicPartition> partitions = new HashSet<>();
        List<String> topics =
                RuleTopology.ABOUT_PATIENTS.stream().map(Topic::name).toList();
        admin.describeTopics(topics)
                .allTopicNames()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((name, topic) ->
                        topic.partitions().forEach(one -> partitions.add(new TopicPartition(name, one.partition()))));
        return partitions;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(asked)
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private Map<TopicPartition, Long> committed(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        admin.listConsumerGroupOffsets(settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG))
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private record Seen(
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> starts,
            Map<TopicPartition, Long> committed,
            Instant at) {}
}
