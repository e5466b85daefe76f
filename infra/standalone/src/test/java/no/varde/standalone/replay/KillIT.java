package no.varde.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import no.varde.contract.Topics;
import no.varde.contract.event.Reading;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.instance.Instance;
import no.varde.standalone.instance.InstanceFile;
import no.varde.standalone.mqtt.DeviceLogin;
import no.varde.standalone.mqtt.Endpoint;
import no.varde.testkit.FreePorts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise under {@code kill -9}: the whole process dies at five random points of a replay and is started again, the
 * replay goes on by itself, and in the end each receipted reading is there once.
 */
class KillIT {

    private static final int READINGS = 1_500;
    private static final int KILLS = 5;
    private static final String DEVICE = "dev-oximeter";
    private static final long SEED = Long.getLong("varde.kill.seed", System.nanoTime());

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    private final AtomicInteger receipted = new AtomicInteger();

    @Test
    void every_receipted_reading_is_there_once_whenever_the_process_is_killed() throws Exception {
        Path directory = temp.resolve("ward");
        try (ChildWard ward = new ChildWard(directory, FreePorts.inARow(3), FreePorts.inARow(1))) {
            Instance instance = ward.start();
            CompletableFuture<Tally> replay = replay(directory, instance);
            for (int point : killPoints()) {
                await("receipt " + point + " with seed " + SEED)
                        .atMost(Duration.ofSeconds(120))
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> receipted.get() >= point || replay.isDone());
                assertThat(replay).as("seed %d", SEED).isNotDone();
                ward.kill();
                instance = ward.start();
            }

            Tally tally = replay.get();
            assertThat(tally.accepted()).as("seed %d", SEED).isEqualTo(READINGS);
            assertThat(tally.balances()).isTrue();
            assertInKafka(instance);
            assertInDatabase(directory, instance);
        }
    }

    private CompletableFuture<Tally> replay(Path directory, Instance instance) {
        DeviceLogin login =
                new DeviceLogin(DEVICE, instance.device(DEVICE).orElseThrow().secret());
        InstanceFile instances = new InstanceFile(directory);
        ReplayTarget target = new ReplayTarget() {
            @Override
            public DeviceLogin login() {
                return login;
            }

            @Override
            public Optional<Endpoint> endpoint() {
                return instances
                        .running()
                        .map(running -> new Endpoint("127.0.0.1", running.mqtt().port()));
            }
        };
        // Two a PUBLISH and a pace: the kills must find it at work.
        ReplaySettings settings = ReplaySettings.fastest().inBatchesOf(2).atSpeed(3_000);
        Replay replay = new Replay(
                PublishFormat.VARDE,
                readings(),
                settings,
                (tally, total, connected) -> receipted.set(tally.receipted()));
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return replay.run(target);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread.ofVirtual()::start);
    }

    private static List<Outgoing> readings() {
        Instant last = Instant.now();
        List<Outgoing> readings = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            Instant at = last.minusSeconds(60L * (READINGS - i));
            String id = "k-" + i;
            String json = "{\"id\":\"" + id + "\",\"measuredAt\":\"" + at + "\",\"values\":{\"SPO2\":97}}";
            readings.add(new Outgoing(id, at, json, 1, 0));
        }
        return readings;
    }

    private static List<Integer> killPoints() {
        Random random = new Random(SEED);
        return random.ints(KILLS, READINGS / 20, READINGS * 7 / 10)
                .sorted()
                .boxed()
                .toList();
    }

    private static void assertInKafka(Instance instance) {
        Map<String, Instant> seen = new HashMap<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", instance.kafka());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.READINGS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    Reading reading = EventCodec.decode(message.value(), Reading.class);
                    if (reading.deviceId().equals(DEVICE)) {
                        // A repeat after a kill is allowed here, but only under the same id.
                        seen.put(reading.readingId(), reading.measuredAt());
                    }
                }
            }
        }
        assertThat(seen).hasSize(READINGS);
        assertThat(seen.values()).doesNotHaveDuplicates();
    }

    private static void assertInDatabase(Path directory, Instance instance) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        instance.jdbcUrl(), "varde_dashboard", password(directory, "postgres.varde_dashboard"));
                PreparedStatement query = connection.prepareStatement(
                        "SELECT count(*), count(DISTINCT measured_at) FROM vitals.patient_value WHERE device_id = ?")) {
            query.setString(1, DEVICE);
            await().atMost(Duration.ofSeconds(120)).until(() -> counts(query).getFirst() >= READINGS);
            assertThat(counts(query)).containsExactly((long) READINGS, (long) READINGS);
        }
    }

    private static List<Long> counts(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2));
        }
    }

    private static String password(Path directory, String name) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets.getProperty(name);
    }
}
