package no.varde.standalone.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.varde.contract.mqtt.InboxMessage;
import org.junit.jupiter.api.Test;

class DeviceInboxTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant DUE = NOW.plusSeconds(300);

    private final DeviceInbox inbox = new DeviceInbox();

    @Test
    void each_message_is_acknowledged_as_often_as_it_comes() {
        inbox.received(message("m-1", InboxMessage.Type.ZONE));
        inbox.received(message("m-1", InboxMessage.Type.ZONE));

        assertThat(inbox.next(NOW)).extracting("id", "at").containsExactly("m-1", NOW);
        assertThat(inbox.next(NOW)).extracting("id").isEqualTo("m-1");
        assertThat(inbox.next(NOW)).isNull();
    }

    @Test
    void the_patient_measures_again_once_and_not_before_it_is_due() {
        inbox.received(message("m-1", InboxMessage.Type.MEASURE_AGAIN));
        inbox.received(message("m-1", InboxMessage.Type.MEASURE_AGAIN));
        inbox.next(NOW);

        assertThat(inbox.takeRepeat(NOW)).isFalse();
        assertThat(inbox.takeRepeat(DUE)).isTrue();
        inbox.next(DUE);
        assertThat(inbox.takeRepeat(DUE)).isFalse();
    }

    @Test
    void a_zone_asks_for_nothing() {
        inbox.received(message("m-1", InboxMessage.Type.ZONE));
        inbox.next(NOW);

        assertThat(inbox.takeRepeat(DUE)).isFalse();
    }

    private static InboxMessage message(String id, InboxMessage.Type type) {
        return new InboxMessage(id, type, "SPO2", null, DUE, DUE.plusSeconds(60), null);
    }
}
