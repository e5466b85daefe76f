package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceRegistered.Status;
import no.varde.contract.json.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class DeviceFollowerTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.DEVICES.name(), 0);
    private static final byte[] ACTIVE = EventCodec.encode(DeviceDirectoryTest.device(1, Status.ACTIVE, "secret"));
    private static final byte[] REVOKED = EventCodec.encode(DeviceDirectoryTest.device(2, Status.REVOKED, "secret"));
    private static final byte[] NO_STATUS = "{\"deviceId\":\"d-2\",\"organisationId\":\"o\",\"version\":1}".getBytes();

    private final DeviceDirectory directory = new DeviceDirectory();
    private final Queue<String> cut = new ConcurrentLinkedQueue<>();

    @Test
    void a_bad_record_keeps_nobody_from_hearing_of_a_revocation() {
        MockConsumer<String, byte[]> kafka = holding(ACTIVE, NO_STATUS, null, REVOKED);

        try (DeviceFollower follower = following(List.of(kafka))) {
            follower.awaitCaughtUp(Duration.ofSeconds(60));
        }

        assertThat(cut).containsExactly("d-1");
        assertThat(accepts()).isFalse();
    }

    @Test
    void after_a_failure_all_is_read_again() {
        MockConsumer<String, byte[]> failing = holding(ACTIVE);
        failing.schedulePollTask(() -> {
            throw new KafkaException("gone");
        });

        try (DeviceFollower follower = following(List.of(failing, holding(ACTIVE, REVOKED)))) {
            follower.awaitCaughtUp(Duration.ofSeconds(60));
            Devices.await(() -> cut.contains("d-1"));
        }

        assertThat(failing.closed()).isTrue();
        assertThat(accepts()).isFalse();
    }

    private DeviceFollower following(List<MockConsumer<String, byte[]>> kafka) {
        Queue<MockConsumer<String, byte[]>> next = new ConcurrentLinkedQueue<>(kafka);
        DeviceFollower follower = new DeviceFollower(directory, bootstrap -> next.remove());
        follower.onCut(cut::add);
        follower.start("nowhere");
        return follower;
    }

    /** A record without a value has no key either, as only a bug would write it. */
    private static MockConsumer<String, byte[]> holding(byte[]... values) {
        MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");
        kafka.updatePartitions(
                PARTITION.topic(),
                List.of(new PartitionInfo(PARTITION.topic(), PARTITION.partition(), null, null, null)));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, (long) values.length));
        kafka.schedulePollTask(() -> {
            for (int i = 0; i < values.length; i++) {
                kafka.addRecord(new ConsumerRecord<>(
                        PARTITION.topic(), PARTITION.partition(), i, values[i] == null ? null : "d-1", values[i]));
            }
        });
        return kafka;
    }

    private boolean accepts() {
        return directory.accepts("d-1", ByteBuffer.wrap("secret".getBytes(StandardCharsets.UTF_8)));
    }
}
