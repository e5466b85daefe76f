package no.varde.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import no.varde.standalone.cli.UsageException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What this machine takes, in this run, for the least that a promise costs: an empty record on Kafka that is on disk when
 * it is acknowledged, and a block that is forced to the disk. Other figures are to be read beside it.
 */
final class Floor implements Measurement {

    private static final String TOPIC = "varde.bench-floor";
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 300;
    private static final int BLOCK = 4096;

    @Override
    public Measured measure(Surroundings around) throws UsageException, IOException, InterruptedException {
        String kafka = around.ward().kafka();
        around.say("measuring the floor: " + ROUNDS + " empty records and " + ROUNDS + " blocks, each forced to disk");
        Latency produce = produce(kafka);
        Latency fsync = fsync(around.directory().resolve("floor"));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("produce", produce.json());
        json.put("fsync", fsync.json());
        return new Measured(
                "floorMs",
                json,
                List.of(
                        produce.line("floor: empty record on Kafka and disk"),
                        fsync.line("floor: 4 KiB forced to disk")),
                List.of());
    }

    private static Latency produce(String kafka) throws UsageException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (Admin admin = Admin.create(settings);
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
            NewTopic topic = new NewTopic(TOPIC, 1, (short) 1).configs(Map.of("flush.messages", "1"));
            admin.createTopics(List.of(topic)).all().get();
            Latency latency = new Latency();
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                long start = System.nanoTime();
                producer.send(new ProducerRecord<>(TOPIC, new byte[0])).get();
                record(latency, i, start);
            }
            return latency;
        } catch (ExecutionException e) {
            throw new UsageException("Kafka did not take an empty record: " + e.getCause());
        }
    }

    private static Latency fsync(Path file) throws IOException {
        Latency latency = new Latency();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(true);
                record(latency, i, start);
            }
        }
        return latency;
    }

    private static void record(Latency latency, int round, long start) {
        if (round >= WARM_UP) {
            latency.record(Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
