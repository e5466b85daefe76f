package no.varde.contract.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import no.varde.contract.vitals.Text;
import org.junit.jupiter.api.Test;

class InboxMessageTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void a_message_has_the_documented_members() {
        InboxMessage message = new InboxMessage(
                "m-1",
                InboxMessage.Type.ZONE,
                "SPO2",
                InboxMessage.Zone.YELLOW,
                NOON,
                NOON.plusSeconds(60),
                new Text("Mål igjen", "Measure again"));

        assertThat(EventCodec.encodeToString(message)).isEqualTo("""
                {"id":"m-1","type":"ZONE","vital":"SPO2","zone":"YELLOW","dueBy":"2026-11-21T12:00:00Z",\
                "expiresAt":"2026-11-21T12:01:00Z","text":{"nb":"Mål igjen","en":"Measure again"}}""");
        assertThat(EventCodec.decode(EventCodec.encode(message), InboxMessage.class))
                .isEqualTo(message);
    }

    @Test
    void an_acknowledgement_without_an_id_is_none() {
        assertThat(EventCodec.decode("{\"id\":\"m-1\",\"battery\":1}", InboxAcknowledged.class))
                .isEqualTo(new InboxAcknowledged("m-1", null));
        assertThatThrownBy(() -> EventCodec.decode("{\"at\":\"2026-11-21T12:00:00Z\"}", InboxAcknowledged.class))
                .isInstanceOf(UndecodableEvent.class);
    }
}
