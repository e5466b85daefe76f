package no.varde.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import no.varde.contract.Topic;
import no.varde.contract.json.CloudEvent;
import no.varde.contract.json.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Writes events to topics and reads topics from their beginnings. Not for use by several threads at once. */
public final class KafkaProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;

    public KafkaProbe(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A probe on the platform that this JVM's tests share. */
    public static KafkaProbe shared() {
        return new KafkaProbe(SharedPlatform.get().kafkaBootstrap());
    }

    /** Writes the event as its owner would, and waits until Kafka has it. */
    public void publish(Topic topic, String key, Record event) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.name(), key, EventCodec.encode(event));
        new CloudEvent(UUID.randomUUID().toString(), topic.type(), "varde/test", Instant.now())
                .headers()
                .forEach((name, value) -> message.headers().add(name, value));
        send(message);
    }

    /** Writes bytes as they are: for what should never be there, and, with null, for a tombstone. */
    public void publishRaw(Topic topic, String key, byte @Nullable [] value) {
        send(new ProducerRecord<>(topic.name(), key, value));
    }

    /** All events that the topic holds now, oldest first within each partition. */
    public <T extends Record> List<T> records(Topic topic, Class<T> type) {
        List<T> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : raw(topic)) {
            if (message.value() != null) {
                events.add(EventCodec.decode(message.value(), type));
            }
        }
        return events;
    }

    public <T extends Record> List<T> records(Topic topic, Class<T> type, Predicate<? super T> wanted) {
        return records(topic, type).stream().filter(wanted).toList();
    }

    /** Waits, at most 30 s, for the first event that is wanted. */
    public <T extends Record> T await(Topic topic, Class<T> type, Predicate<? super T> wanted) {
        return awaitCount(topic, type, wanted, 1).getFirst();
    }

    /** Waits, at most 30 s, until at least {@code count} wanted events are there, and gives them all. */
    public <T extends Record> List<T> awaitCount(Topic topic, Class<T> type, Predicate<? super T> wanted, int count) {
        return Awaitility.await("records on " + topic.name())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> records(topic, type, wanted), found -> found.size() >= count);
    }

    /** All records that the topic holds now, with keys and headers. */
    public List<ConsumerRecord<String, byte[]>> raw(Topic topic) {
        Map<String, Object> settings = new HashMap<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return drain(consumer, consumer.endOffsets(partitions));
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static List<ConsumerRecord<String, byte[]>> drain(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(all::add);
        }
        return all;
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + message.topic(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not write to " + message.topic(), e);
        }
    }

    /** A header's text, or null if the record has none of that name. */
    public static @Nullable String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
