package no.varde.bench.rules;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import no.varde.alerts.InstanceId;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.alerts.stream.Progress;
import no.varde.alerts.stream.RuleBook;
import no.varde.alerts.stream.RuleTopology;
import no.varde.alerts.stream.StreamMeters;
import no.varde.alerts.stream.StreamParts;
import no.varde.alerts.stream.StreamProperties;
import no.varde.alerts.stream.StreamSettings;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import no.varde.contract.json.EventCodec;
import no.varde.contract.vitals.VitalsTable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;

/** The topology on a real Kafka, as the application sets it up: one thread, state on disk, changelogs. */
public final class RealTopology implements AutoCloseable {

    private static final String APPLICATION = "varde-bench-rules";

    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaStreams streams;
    private final List<Future<?>> sent = new ArrayList<>();

    public RealTopology(String bootstrap, Path stateDir) {
        this.bootstrap = bootstrap;
        Map<String, Object> bulk = Map.of("bootstrap.servers", bootstrap, "linger.ms", 20, "batch.size", 256 << 10);
        this.producer = new KafkaProducer<>(bulk, new StringSerializer(), new ByteArraySerializer());
        StreamProperties properties = new StreamProperties(
                APPLICATION, stateDir, 1, (short) 1, 0, Duration.ofMillis(100), Duration.ofSeconds(10), 20_000, 0);
        StreamParts parts = new StreamParts(
                new RuleBook(RuleCatalogue.ALL, VitalsTable.STANDARD),
                properties.recentReadings(),
                Progress.ALWAYS_CAUGHT_UP,
                new StreamMeters(new SimpleMeterRegistry()),
                Clock.systemUTC());
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrap);
        this.streams = new KafkaStreams(
                RuleTopology.of(parts),
                StreamSettings.of(properties, connection, InstanceId.in(stateDir))
                        .kafka());
    }

    public void start() {
        streams.start();
    }

    public void send(Topic topic, String key, Record event) {
        sent.add(producer.send(new ProducerRecord<>(topic.name(), key, EventCodec.encode(event))));
    }

    /** Waits until Kafka has all that was sent. */
    public void flush() throws InterruptedException, ExecutionException {
        for (Future<?> one : sent) {
            one.get();
        }
        sent.clear();
    }

    /** Waits until all readings that Kafka has were evaluated. */
    public void awaitCaughtUp(Duration patience) throws InterruptedException, ExecutionException, TimeoutException {
        long until = System.nanoTime() + patience.toNanos();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            while (lag(admin) > 0) {
                if (System.nanoTime() > until) {
                    throw new TimeoutException("the rules do not catch up");
                }
                Thread.sleep(20);
            }
        }
    }

    private static long lag(Admin admin) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            partitions.put(new TopicPartition(Topics.READINGS.name(), partition), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> done =
                admin.listConsumerGroupOffsets(APPLICATION).partitionsToOffsetAndMetadata().get().entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().offset()));
        long lag = 0;
        for (var end : admin.listOffsets(partitions).all().get().entrySet()) {
            lag += end.getValue().offset() - done.getOrDefault(end.getKey(), 0L);
        }
        return lag;
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(10));
        producer.close();
    }
}
