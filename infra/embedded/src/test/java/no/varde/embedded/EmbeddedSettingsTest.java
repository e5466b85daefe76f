package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbeddedSettingsTest {

    @Test
    void mqtt_is_where_devices_expect_it_and_the_rest_takes_free_ports() {
        EmbeddedSettings settings = EmbeddedSettings.in(Path.of("data"));

        assertThat(settings.mqttPort()).isEqualTo(1883);
        assertThat(settings.kafkaPort()).isZero();
        assertThat(settings.postgresPort()).isZero();
        assertThat(settings.dataDirectory()).isAbsolute();
        assertThat(settings.withMqttPort(2883).mqttPort()).isEqualTo(2883);
    }

    @Test
    void an_impossible_port_is_refused() {
        assertThatThrownBy(() -> EmbeddedSettings.in(Path.of("data")).withMqttPort(65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mqttPort must be 0 to 65535, not 65536");
    }

    @Test
    void an_account_does_not_show_its_password() {
        assertThat(new Account("varde_ingest", "hunter2")).hasToString("Account[varde_ingest]");
    }
}
