package no.varde.ingest.writer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WriterPropertiesTest {

    @Test
    void nothing_need_be_set() {
        assertThat(bind(Map.of()))
                .isEqualTo(new WriterProperties(
                        "varde-ingest-writer",
                        Duration.ofSeconds(15),
                        1,
                        5000,
                        Duration.ofMillis(250),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10)));
    }

    @Test
    void everything_can_be_set() {
        WriterProperties properties = bind(Map.of("ingest.writer.consumers", "3", "ingest.writer.max-backoff", "30s"));

        assertThat(properties.consumers()).isEqualTo(3);
        assertThat(properties.maxBackoff()).isEqualTo(Duration.ofSeconds(30));
    }

    private static WriterProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("ingest.writer", WriterProperties.class);
    }
}
