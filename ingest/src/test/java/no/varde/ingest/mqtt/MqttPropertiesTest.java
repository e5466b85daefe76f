package no.varde.ingest.mqtt;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MqttPropertiesTest {

    @Test
    void a_worker_has_room_for_all_that_may_be_unacknowledged() {
        MqttProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("ingest.mqtt", MqttProperties.class);
        assertThatNoException().isThrownBy(() -> properties.requireRoom(400));
        assertThatThrownBy(() -> properties.requireRoom(399))
                .hasMessageContaining("ingest.bridge.queue-capacity is 399")
                .hasMessageContaining("= 400");
    }
}
