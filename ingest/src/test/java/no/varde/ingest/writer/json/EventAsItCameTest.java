package no.varde.ingest.writer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import no.varde.contract.event.DeviceStatus;
import no.varde.ingest.writer.UnstorableEvent;
import org.junit.jupiter.api.Test;

class EventAsItCameTest {

    private final EventAsItCame<DeviceStatus> decoder = new EventAsItCame<>(DeviceStatus.class);

    @Test
    void what_may_be_missing_may_be_missing() throws UnstorableEvent {
        DeviceStatus status = decode(
                "'deviceId':'d-1','online':false," + "'at':'2026-11-21T12:00:00Z','receivedAt':'2026-11-21T12:00:00Z'");

        assertThat(status.deviceId()).isEqualTo("d-1");
        assertThat(status.battery()).isNull();
    }

    @Test
    void what_must_be_there_must_be_there() {
        assertThatThrownBy(
                        () -> decode("'online':false,'at':'2026-11-21T12:00:00Z','receivedAt':'2026-11-21T12:00:00Z'"))
                .isInstanceOf(UnstorableEvent.class)
                .hasMessage(UnstorableEvent.UNDECODABLE);
    }

    private DeviceStatus decode(String members) throws UnstorableEvent {
        return decoder.decode(("{" + members.replace('\'', '"') + "}").getBytes(StandardCharsets.UTF_8));
    }
}
