package no.varde.ingest.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class PahoDeliveryTest {

    private final Counter lost = new SimpleMeterRegistry().counter("lost");

    @Test
    void a_message_of_qos_0_is_lost_and_counted_and_does_not_cut_the_connection() {
        PahoDelivery untouched = new PahoDelivery(null, 0, 0, lost);
        untouched.giveBack();
        untouched.giveBack();
        assertThat(lost.count()).isEqualTo(1);

        new PahoDelivery(null, 0, 0, lost).acknowledge();
        assertThat(lost.count()).isEqualTo(1);
    }

    @Test
    void a_message_of_qos_1_is_answered_on_its_session_and_once_only() {
        PahoDelivery delivery = new PahoDelivery(null, 7, 1, lost);
        assertThatThrownBy(delivery::acknowledge).isInstanceOf(NullPointerException.class);
        delivery.acknowledge();
        delivery.giveBack();
        assertThat(lost.count()).isZero();
    }

    @Test
    void statuses_come_on_one_connection_only() {
        assertThat(SubscribedConnection.filters("g", 0)).contains("$share/g/varde/+/status");
        assertThat(SubscribedConnection.filters("g", 1))
                .containsExactly("$share/g/varde/+/readings", "$share/g/varde/+/readings/+");
    }
}
