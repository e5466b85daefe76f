package no.varde.alerts.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.varde.alerts.ward.LagClock;
import no.varde.alerts.ward.RulesLag;
import no.varde.contract.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link RulesLag} by what the group of the rules has committed of {@code varde.readings}, wherever they run. */
final class KafkaRulesLag implements RulesLag, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaRulesLag.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final String group;
    private final LagClock<TopicPartition> clock = new LagClock<>();
    private volatile Duration behind = Duration.ZERO;

    KafkaRulesLag(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /** While Kafka does not answer, what it last said stands. */
    @Override
    public Duration behind(Instant now) {
        try {
            behind = clock.behind(now, ends(), positions());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("How far the rules are is not known: {}", e.getClass().getName());
        }
        return behind;
    }

    double behindSeconds() {
        return behind.toMillis() / 1_000.0;
    }

    @Override
    public void close() {
        admin.close(PATIENCE);
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException, TimeoutException {
        return offsets(OffsetSpec.latest());
    }

    /** What was never read is read from where the log begins now. */
    private Map<TopicPartition, Long> positions() throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> positions = new HashMap<>(offsets(OffsetSpec.earliest()));
        within(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, position) -> {
                    if (position != null) {
                        positions.merge(partition, position.offset(), Math::max);
                    }
                });
        return positions;
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        int partitions = within(
                        admin.describeTopics(List.of(Topics.READINGS.name())).allTopicNames())
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
        Map<TopicPartition, OffsetSpec> wanted = IntStream.range(0, partitions)
                .mapToObj(number -> new TopicPartition(Topics.READINGS.name(), number))
                .collect(Collectors.toMap(Function.identity(), partition -> which));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                within(admin.listOffsets(wanted).all());
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T within(KafkaFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
