package no.varde.ingest.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DatabasePropertiesTest {

    @Test
    void nothing_need_be_set() {
        DatabaseProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("ingest.writer.database", DatabaseProperties.class);

        assertThat(properties)
                .isEqualTo(new DatabaseProperties(
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        200_000));
    }

    @Test
    void a_silent_server_is_given_longer_than_a_slow_statement() {
        DatabaseProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("ingest.writer.database", DatabaseProperties.class);

        assertThat(properties.socketTimeout()).isGreaterThan(properties.statementTimeout());
    }
}
