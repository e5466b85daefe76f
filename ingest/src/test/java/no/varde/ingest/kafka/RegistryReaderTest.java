package no.varde.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import no.varde.contract.json.EventCodec;
import no.varde.ingest.registry.Registry;
import no.varde.testkit.Devices;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RegistryReaderTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Registry registry = new Registry();
    private final RegistryReader reader = new RegistryReader(Map.of(), registry, Duration.ofSeconds(1), meters);

    @Test
    void a_record_that_makes_no_sense_is_counted_and_the_next_one_read() {
        apply(Topics.DEVICES, "{}");
        apply(Topics.DEVICES, "no JSON");
        apply(Topics.DEVICES, "{\"deviceId\":\"d-0\",\"assignments\":[null]}");
        apply(Topics.MONITORING, "{}");
        apply(Topics.DEVICES, EventCodec.encodeToString(Devices.assigned("d-1", "s", "p-1")));

        assertThat(meters.counter("varde.bridge.registry.unreadable").count()).isEqualTo(4);
        assertThat(registry.devices().find("d-1")).isNotNull();
    }

    @Test
    void whatever_a_record_wakes_ends_at_that_record() {
        registry.devices().onChange(deviceId -> {
            throw new IllegalStateException("of the test");
        });
        apply(Topics.DEVICES, EventCodec.encodeToString(Devices.assigned("d-1", "s", "p-1")));
        assertThat(meters.counter("varde.bridge.registry.unreadable").count()).isEqualTo(1);
    }

    private void apply(Topic topic, String json) {
        byte[] key = "key".getBytes(StandardCharsets.UTF_8);
        reader.apply(new ConsumerRecord<>(topic.name(), 0, 0, key, json.getBytes(StandardCharsets.UTF_8)));
    }
}
