package no.varde.ingest.writer.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.varde.ingest.writer.Checkpoints;
import no.varde.ingest.writer.SliceDraft;
import no.varde.ingest.writer.SliceWriter;
import no.varde.ingest.writer.StoreUnavailable;
import no.varde.ingest.writer.WriterJournal;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** One consumer's loop: settle what is unsettled, poll, write each partition's records, commit for the lag display. */
final class WriterLoop {

    private final String name;
    private final Consumer<byte[], byte[]> consumer;
    private final PartitionLogs logs;
    private final Destination destination;
    private final Duration pollTimeout;
    private final Backoff backoff;
    private final Assignment assignment;

    WriterLoop(
            String name,
            Consumer<byte[], byte[]> consumer,
            PartitionLogs logs,
            Destination destination,
            WriterProperties properties) {
        this.name = name;
        this.consumer = consumer;
        this.logs = logs;
        this.destination = destination;
        this.pollTimeout = properties.pollTimeout();
        this.backoff = new Backoff(destination.clock(), properties.minBackoff(), properties.maxBackoff());
        this.assignment = new Assignment(consumer);
    }

    /** What the loop writes to and reports to. */
    record Destination(
            Map<String, SliceWriter<?>> writers, Checkpoints checkpoints, WriterJournal journal, Clock clock) {}

    /** Runs until the consumer is woken up. Any other exception means that the consumer is of no more use. */
    void run() throws InterruptedException {
        consumer.subscribe(destination.writers().keySet(), assignment);
        try {
            while (true) {
                write(consumer.poll(patience()));
                if (!assignment.unsettled().isEmpty() && backoff.isDue()) {
                    settle();
                }
                assignment.lag().ifPresent(records -> destination.journal().lag(name, records));
            }
        } catch (WakeupException e) {
            // The way to stop.
        }
    }

    private Duration patience() {
        if (assignment.unsettled().isEmpty()) {
            return pollTimeout;
        }
        Duration remaining = backoff.remaining();
        return remaining.compareTo(pollTimeout) < 0 ? remaining : pollTimeout;
    }

    private void write(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, OffsetAndMetadata> stored = new HashMap<>();
        List<TopicPartition> unsure = new ArrayList<>();
        for (TopicPartition partition : records.partitions()) {
            Assignment.Position position = assignment.settled().get(partition);
            if (position == null) {
                continue;
            }
            if (unsure.isEmpty() && write(partition, position, records.records(partition))) {
                stored.put(partition, new OffsetAndMetadata(assignment.next(partition)));
            } else {
                unsure.add(partition);
            }
        }
        if (!unsure.isEmpty()) {
            assignment.unsettle(unsure);
            backoff.failed();
        } else if (!stored.isEmpty()) {
            backoff.succeeded();
        }
        consumer.commitAsync(stored, (offsets, failure) -> {});
    }

    private boolean write(
            TopicPartition partition, Assignment.Position position, List<ConsumerRecord<byte[], byte[]>> records) {
        SliceWriter<?> writer = Objects.requireNonNull(destination.writers().get(partition.topic()));
        try {
            return write(writer, partition, position, records);
        } catch (StoreUnavailable e) {
            destination.journal().stalled(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private <T> boolean write(
            SliceWriter<T> writer,
            TopicPartition partition,
            Assignment.Position position,
            List<ConsumerRecord<byte[], byte[]>> records) {
        SliceDraft<T> draft = writer.draft(position.id(), position.next());
        records.forEach(record -> draft.add(record.offset(), record.value()));
        if (!writer.write(draft)) {
            return false;
        }
        assignment.stored(partition, draft.next());
        return true;
    }

    private void settle() throws InterruptedException {
        try {
            Map<TopicPartition, PartitionLogs.Found> unsettled = logs.of(assignment.unsettled());
            // Told before the store is asked: if it is away, the lag shall be seen to grow.
            destination.journal().lag(name, assignment.lag(unsettled));
            for (var found : unsettled.entrySet()) {
                PartitionLogs.Found partition = found.getValue();
                Checkpoints.Resumption resumption = destination.checkpoints().resume(partition.id(), partition.log());
                destination.journal().resumed(partition.id(), resumption);
                assignment.settle(found.getKey(), new Assignment.Position(partition.id(), resumption.next()));
            }
        } catch (WakeupException e) {
            throw e;
        } catch (StoreUnavailable | KafkaException e) {
            destination.journal().stalled(String.valueOf(e.getMessage()));
            backoff.failed();
        }
    }
}
