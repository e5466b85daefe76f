package no.varde.ingest.writer.kafka;

import java.time.Clock;
import java.time.Duration;
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
        Map<TopicPartition, Assignment.Position> settled = assignment.settled();
        Round round = Round.of(
                records.partitions().stream().filter(settled::containsKey).toList(),
                partition ->
                        write(partition, Objects.requireNonNull(settled.get(partition)), records.records(partition)));
        if (!round.unsure().isEmpty()) {
            assignment.unsettle(round.unsure());
            backoff.failed();
        } else if (!round.stored().isEmpty()) {
            backoff.succeeded();
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        round.stored().forEach(partition -> offsets.put(partition, new OffsetAndMetadata(assignment.next(partition))));
        consumer.commitAsync(offsets, (committed, failure) -> {});
    }

    private Round.End write(
            TopicPartition partition, Assignment.Position position, List<ConsumerRecord<byte[], byte[]>> records) {
        SliceWriter<?> writer = Objects.requireNonNull(destination.writers().get(partition.topic()));
        try {
            return write(writer, partition, position, records) ? Round.End.STORED : Round.End.UNSURE;
        } catch (StoreUnavailable e) {
            destination.journal().stalled(String.valueOf(e.getMessage()));
            return e.toAll() ? Round.End.STORE_AWAY : Round.End.UNSURE;
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
