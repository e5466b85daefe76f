package no.varde.dashboard.registry.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import no.varde.contract.json.CloudEvent;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Sends with an idempotent producer, which keeps the order per partition, and so per key. */
final class KafkaEventSender implements EventSender {

    private static final Map<String, Topic> TOPICS =
            Topics.ALL.stream().collect(Collectors.toMap(Topic::name, Function.identity()));

    private final Producer<String, byte[]> producer;

    KafkaEventSender(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public void send(List<OutboxRows.Row> rows) throws SendFailed {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (OutboxRows.Row row : rows) {
                sent.add(producer.send(record(row)));
            }
            for (Future<RecordMetadata> future : sent) {
                future.get();
            }
        } catch (ExecutionException | KafkaException e) {
            throw new SendFailed("Kafka did not take the events", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SendFailed("interrupted while sending", e);
        }
    }

    private static ProducerRecord<String, byte[]> record(OutboxRows.Row row) throws SendFailed {
        Topic topic = TOPICS.get(row.topic());
        if (topic == null) {
            throw new SendFailed("outbox row " + row.id() + " names no topic of the contract", null);
        }
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(row.topic(), row.key(), row.body().getBytes(StandardCharsets.UTF_8));
        new CloudEvent("registry-" + row.id(), topic.type(), "varde/dashboard", row.createdAt())
                .headers()
                .forEach(record.headers()::add);
        return record;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
