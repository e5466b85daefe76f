package no.varde.ingest.writer.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import no.varde.ingest.writer.Checkpoints;
import no.varde.ingest.writer.PartitionId;
import no.varde.ingest.writer.StoreUnavailable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka which topics these really are and what it holds of them. */
final class PartitionLogs {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;

    PartitionLogs(Admin admin, Consumer<byte[], byte[]> consumer) {
        this.admin = admin;
        this.consumer = consumer;
    }

    /** A partition with its topic's identity and what Kafka holds of it. */
    record Found(PartitionId id, Checkpoints.Log log) {}

    /** @throws KafkaException if Kafka does not answer */
    Map<TopicPartition, Found> of(Collection<TopicPartition> partitions) throws InterruptedException {
        Map<String, String> ids =
                topicIds(partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, TIMEOUT);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, TIMEOUT);
        Map<TopicPartition, Found> found = new HashMap<>();
        for (TopicPartition partition : partitions) {
            String topicId = Objects.requireNonNull(ids.get(partition.topic()));
            long beginning = Objects.requireNonNull(beginnings.get(partition));
            long end = Objects.requireNonNull(ends.get(partition));
            found.put(
                    partition,
                    new Found(
                            new PartitionId(partition.topic(), topicId, partition.partition()),
                            new Checkpoints.Log(beginning, end)));
        }
        return found;
    }

    private Map<String, String> topicIds(Set<String> topics) throws InterruptedException {
        try {
            return admin.describeTopics(topics).allTopicNames().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            topic -> topic.getValue().topicId().toString()));
        } catch (ExecutionException e) {
            throw new StoreUnavailable("Kafka does not describe its topics", e);
        }
    }
}
