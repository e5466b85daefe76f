package no.varde.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.varde.contract.Topic;
import no.varde.contract.json.EventCodec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to Postgres and Kafka as the apps would, and reads it back. */
final class Traces {

    private Traces() {}

    static void write(EmbeddedPlatform platform, int number) throws Exception {
        try (Connection connection = connect(platform);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS vitals");
            statement.execute("CREATE TABLE IF NOT EXISTS vitals.trace(number int)");
            statement.execute("INSERT INTO vitals.trace VALUES (" + number + ")");
        }
        send(platform, "varde.readings", "p-1", Integer.toString(number).getBytes());
    }

    static List<Integer> inPostgres(EmbeddedPlatform platform) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (Connection connection = connect(platform);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number FROM vitals.trace ORDER BY number")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    static List<String> inKafka(EmbeddedPlatform platform) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", platform.kafkaBootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("varde.readings").stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> values = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }

    static void publish(EmbeddedPlatform platform, Topic topic, String key, Record event) throws Exception {
        send(platform, topic.name(), key, EventCodec.encode(event));
    }

    static String setting(EmbeddedPlatform platform, String name) throws SQLException {
        try (Connection connection = connect(platform);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPlatform platform) throws SQLException {
        Account account = platform.databaseAccount(Database.INGEST);
        return DriverManager.getConnection(platform.jdbcUrl(), account.username(), account.password());
    }

    private static void send(EmbeddedPlatform platform, String topic, String key, byte[] value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.kafkaBootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }
}
