package no.varde.ingest.writer.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import no.varde.ingest.writer.Checkpoints;
import no.varde.ingest.writer.PartitionId;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions a consumer has. A partition is unsettled, and paused, until its offset has been read from the store;
 * it becomes so again whenever it is no longer certain what is stored. Paused partitions are still polled, so that the
 * consumer stays in its group however long the database is away.
 */
final class Assignment implements ConsumerRebalanceListener {

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Position> settled = new HashMap<>();
    private final Set<TopicPartition> unsettled = new HashSet<>();
    private final Map<TopicPartition, Long> lastStored = new HashMap<>();

    Assignment(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Where the store stands with a partition. */
    record Position(PartitionId id, long next) {}

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        unsettle(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(settled::remove);
        partitions.forEach(lastStored::remove);
        unsettled.removeAll(partitions);
    }

    void unsettle(Collection<TopicPartition> partitions) {
        partitions.forEach(settled::remove);
        unsettled.addAll(partitions);
        consumer.pause(partitions);
    }

    void settle(TopicPartition partition, Position position) {
        consumer.seek(partition, position.next());
        consumer.resume(Set.of(partition));
        unsettled.remove(partition);
        settled.put(partition, position);
        lastStored.put(partition, position.next());
    }

    void stored(TopicPartition partition, long next) {
        settled.computeIfPresent(partition, (key, position) -> new Position(position.id(), next));
        lastStored.put(partition, next);
    }

    /** The offset up to which a settled partition is stored. */
    long next(TopicPartition partition) {
        return Objects.requireNonNull(settled.get(partition)).next();
    }

    Set<TopicPartition> unsettled() {
        return Set.copyOf(unsettled);
    }

    Map<TopicPartition, Position> settled() {
        return Map.copyOf(settled);
    }

    /** Records not yet stored, as far as the consumer knows; empty while a partition is unsettled. */
    OptionalLong lag() {
        return unsettled.isEmpty() ? OptionalLong.of(settledLag()) : OptionalLong.empty();
    }

    /** The same with partitions that are unsettled, given what Kafka holds of those. */
    long lag(Map<TopicPartition, PartitionLogs.Found> found) {
        return settledLag()
                + found.entrySet().stream()
                        .mapToLong(entry -> {
                            Checkpoints.Log log = entry.getValue().log();
                            return log.end() - Math.max(log.beginning(), lastStored.getOrDefault(entry.getKey(), 0L));
                        })
                        .sum();
    }

    private long settledLag() {
        return settled.keySet().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }
}
