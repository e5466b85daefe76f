package no.varde.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Reading;
import no.varde.contract.json.EventCodec;
import no.varde.testkit.Ids;
import no.varde.testkit.Plans;
import no.varde.testkit.Readings;
import no.varde.testkit.SharedPlatform;
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

/** Many patients of one test, their readings in bulk, and what was found of them. */
final class Crowd implements AutoCloseable {

    static final Instant T0 = Instant.parse("2026-11-21T08:00:00Z");

    private final String prefix = Ids.unique("crowd") + "-";
    private final KafkaProducer<String, byte[]> producer;
    private final List<Future<?>> sent = new ArrayList<>();
    private final int patients;

    Crowd(int patients) {
        this.patients = patients;
        Map<String, Object> settings = new HashMap<>();
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, SharedPlatform.get().kafkaBootstrap());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    int size() {
        return patients;
    }

    String patient(int number) {
        return prefix + number;
    }

    void plans() {
        for (int number = 0; number < patients; number++) {
            send(Topics.MONITORING, patient(number), Plans.active(patient(number), "unit-crowd"));
        }
        await();
    }

    /** One reading of everyone: mostly calm, sometimes yellow or red. */
    void round(int minute, Random random) {
        for (int number = 0; number < patients; number++) {
            int dice = random.nextInt(10);
            int spo2 = dice == 0 ? 88 : dice < 3 ? 94 : 97;
            reading(number, minute, spo2);
        }
        await();
    }

    /** The same reading whenever it is made: its id is patient and minute. */
    void reading(int number, int minute, int spo2) {
        Reading made =
                Readings.of(patient(number), "dev-crowd", "SPO2", Integer.toString(spo2), T0.plusSeconds(60L * minute));
        send(Topics.READINGS, patient(number), Readings.withId(made, patient(number) + "-" + minute, null));
    }

    void await() {
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        sent.clear();
    }

    private void send(Topic topic, String key, Record event) {
        sent.add(producer.send(new ProducerRecord<>(topic.name(), key, EventCodec.encode(event))));
    }

    /** Reads findings on, from where it was left. */
    Found found() {
        return new Found(prefix);
    }

    @Override
    public void close() {
        producer.close();
    }

    /** What was found of this crowd's patients since this was made. */
    static final class Found implements AutoCloseable {

        private final String prefix;
        private final KafkaConsumer<String, byte[]> consumer;
        private final Set<String> ids = new HashSet<>();
        private final Set<String> readings = new HashSet<>();

        private Found(String prefix) {
            this.prefix = prefix;
            this.consumer = new KafkaConsumer<>(
                    Map.of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            SharedPlatform.get().kafkaBootstrap(),
                            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                            false),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.FINDINGS.name()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position); // now, not at the first poll
        }

        /** Takes in what has come meanwhile. */
        Found more() {
            for (ConsumerRecord<String, byte[]> one : consumer.poll(java.time.Duration.ofMillis(200))) {
                if (one.key().startsWith(prefix)) {
                    Finding finding = EventCodec.decode(one.value(), Finding.class);
                    ids.add(finding.findingId());
                    readings.addAll(finding.readingIds());
                }
            }
            return this;
        }

        Set<String> ids() {
            return Set.copyOf(ids);
        }

        boolean speaksOf(String readingId) {
            return readings.contains(readingId);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
