package no.varde.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import no.varde.dashboard.access.AccessProperties;
import no.varde.dashboard.alerts.AlertsProperties;
import no.varde.dashboard.live.LiveProperties;
import no.varde.dashboard.registry.outbox.OutboxProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PropertiesTest {

    @Test
    void a_session_ends_after_a_quarter_of_an_hour_and_guessing_is_slowed_down() {
        assertThat(bind("dashboard.access", AccessProperties.class, Map.of()))
                .isEqualTo(new AccessProperties(Duration.ofMinutes(15), 5, Duration.ofMinutes(1), Duration.ofHours(8)));
    }

    @Test
    void alerts_is_on_this_machine() {
        assertThat(bind("dashboard.alerts", AlertsProperties.class, Map.of("dashboard.alerts.token-key", "k")))
                .isEqualTo(new AlertsProperties(
                        URI.create("http://127.0.0.1:8081"), "k", Duration.ofSeconds(1), Duration.ofSeconds(3)));
    }

    @Test
    void a_stream_shows_that_it_lives_every_quarter_of_a_minute() {
        assertThat(bind("dashboard.live", LiveProperties.class, Map.of()))
                .isEqualTo(new LiveProperties(Duration.ofSeconds(15), Duration.ofMinutes(10)));
    }

    @Test
    void the_outbox_is_relayed_here_and_looked_at_every_second() {
        assertThat(bind("dashboard.outbox", OutboxProperties.class, Map.of()))
                .isEqualTo(new OutboxProperties(
                        true, Duration.ofSeconds(1), 500, Duration.ofSeconds(15), Duration.ofDays(7)));
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }
}
