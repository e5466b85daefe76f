package no.varde.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import no.varde.ingest.bridge.BridgeProperties;
import no.varde.ingest.kafka.KafkaProducerProperties;
import no.varde.ingest.mqtt.MqttProperties;
import no.varde.ingest.postgres.QuarantineProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IngestPropertiesTest {

    @Test
    void the_broker_is_on_loopback_and_two_connections_have_two_hundred_messages_each() {
        assertThat(bind("ingest.mqtt", MqttProperties.class, Map.of()))
                .isEqualTo(new MqttProperties(
                        URI.create("tcp://127.0.0.1:1883"),
                        "varde-ingest",
                        "",
                        "varde-ingest",
                        "ingest",
                        2,
                        200,
                        Duration.ofDays(7),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(5),
                        10_000));
    }

    @Test
    void kafka_has_ten_seconds_to_acknowledge() {
        assertThat(bind("ingest.kafka", KafkaProducerProperties.class, Map.of()))
                .isEqualTo(new KafkaProducerProperties(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(1)));
    }

    @Test
    void two_workers_decode() {
        assertThat(bind("ingest.bridge", BridgeProperties.class, Map.of())).isEqualTo(new BridgeProperties(2, 1_000));
    }

    @Test
    void the_quarantine_keeps_thirty_days() {
        assertThat(bind("ingest.quarantine", QuarantineProperties.class, Map.of("ingest.quarantine.key", "k")))
                .isEqualTo(new QuarantineProperties("k", Duration.ofDays(30), 100));
    }

    @Test
    void secrets_are_not_in_texts_of_properties() {
        assertThat(new QuarantineProperties("the key", Duration.ofDays(1), 1).toString())
                .doesNotContain("the key");
        assertThat(bind("ingest.mqtt", MqttProperties.class, Map.of("ingest.mqtt.password", "the password"))
                        .toString())
                .doesNotContain("the password");
    }

    @Test
    void an_unreadable_duration_is_refused() {
        assertThatThrownBy(
                () -> bind("ingest.kafka", KafkaProducerProperties.class, Map.of("ingest.kafka.max-block", "soon")));
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate(prefix, type);
    }
}
