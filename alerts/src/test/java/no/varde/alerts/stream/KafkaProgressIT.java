package no.varde.alerts.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import no.varde.contract.event.QuestionnaireAnswered;
import no.varde.testkit.KafkaProbe;
import no.varde.testkit.Readings;
import no.varde.testkit.SharedPlatform;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaProgressIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String group = "progress-" + UUID.randomUUID();
    private final String patient = "pat-" + UUID.randomUUID();
    private final Ahead clock = new Ahead();
    private KafkaProgress progress;
    private Admin admin;

    @BeforeEach
    void start() {
        String bootstrap = SharedPlatform.get().kafkaBootstrap();
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, group);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        progress = new KafkaProgress(settings, clock);
        progress.start();
    }

    @AfterEach
    void stop() {
        progress.stop();
        admin.close();
    }

    @Test
    void whoever_took_in_or_once_committed_everything_is_caught_up() throws Exception {
        TopicPartition readings = written(Topics.READINGS);
        long end = offset(readings, OffsetSpec.latest());
        await().atMost(PATIENCE).until(() -> !progress.isCaughtUp(readings.topic(), readings.partition(), end - 1));
        assertThat(progress.isCaughtUp(readings.topic(), readings.partition(), end))
                .isTrue();
        assertThat(progress.isCaughtUp(readings.topic(), readings.partition(), end - 1))
                .isFalse();
        assertThat(progress.isCaughtUp(readings.topic(), readings.partition(), -1))
                .isFalse();

        admin.alterConsumerGroupOffsets(group, Map.of(readings, new OffsetAndMetadata(end)))
                .all()
                .get();
        await().atMost(PATIENCE).until(() -> progress.isCaughtUp(readings.topic(), readings.partition(), -1));
    }

    @Test
    void nobody_waits_for_what_kafka_no_longer_keeps() throws Exception {
        TopicPartition answers = written(Topics.ANSWERS);
        long end = offset(answers, OffsetSpec.latest());
        await().atMost(PATIENCE).until(() -> !progress.isCaughtUp(answers.topic(), answers.partition(), end - 1));
        assertThat(progress.isCaughtUp(answers.topic(), answers.partition(), end))
                .isTrue();
        assertThat(progress.isCaughtUp(answers.topic(), answers.partition(), -1))
                .isFalse();

        admin.deleteRecords(Map.of(answers, RecordsToDelete.beforeOffset(end)))
                .all()
                .get();
        await().atMost(PATIENCE).until(() -> progress.isCaughtUp(answers.topic(), answers.partition(), -1));
    }

    @Test
    void what_kafka_said_a_while_ago_is_not_believed() {
        await().atMost(PATIENCE).until(() -> progress.isCaughtUp(Topics.READINGS.name(), 0, Long.MAX_VALUE));
        progress.stop();
        clock.ahead = Duration.ofMinutes(1);

        // one more answer may be under way, with the time of the question
        await().atMost(PATIENCE).until(() -> {
            clock.ahead = clock.ahead.plusMinutes(1);
            return !progress.isCaughtUp(Topics.READINGS.name(), 0, Long.MAX_VALUE);
        });
        assertThat(progress.isCaughtUp("no-such-topic", 0, Long.MAX_VALUE)).isFalse();
    }

    private TopicPartition written(Topic topic) throws Exception {
        Instant now = Instant.now();
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            if (topic.equals(Topics.READINGS)) {
                kafka.publish(topic, patient, Readings.of(patient, "dev-1", "SPO2", "97", now));
            } else {
                kafka.publish(
                        topic, patient, new QuestionnaireAnswered("a", patient, "dev-1", "PHQ-9", Map.of(), now, now));
            }
        }
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            TopicPartition one = new TopicPartition(topic.name(), partition);
            if (offset(one, OffsetSpec.latest()) > offset(one, OffsetSpec.earliest())) {
                return one;
            }
        }
        throw new AssertionError("nothing was written");
    }

    private long offset(TopicPartition partition, OffsetSpec which) throws Exception {
        return admin.listOffsets(Map.of(partition, which))
                .all()
                .get()
                .get(partition)
                .offset();
    }

    private static final class Ahead extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
