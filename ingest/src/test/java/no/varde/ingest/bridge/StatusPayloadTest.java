package no.varde.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import no.varde.contract.event.DeviceStatus;
import no.varde.ingest.payload.jackson.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusPayloadTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private final StatusPayload payloads = new StatusPayload(new StrictJson());

    @Test
    void a_last_will_needs_nothing_but_online() {
        DeviceStatus status = read("{\"online\":false}").orElseThrow();
        assertThat(status.online()).isFalse();
        assertThat(status.at()).isEqualTo(NOW);
    }

    @Test
    void what_makes_no_sense_is_left_out() {
        DeviceStatus status =
                read("{\"online\":true,\"battery\":83,\"firmware\":\"<b>1</b>\",\"at\":\"2099-01-01T00:00:00Z\"}")
                        .orElseThrow();
        assertThat(status.battery()).isNull();
        assertThat(status.firmware()).isNull();
        assertThat(status.at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "online", "{}", "{\"online\":\"yes\"}", "[]", "{\"online\":true"})
    void anything_else_is_no_status(String json) {
        assertThat(read(json)).isEmpty();
    }

    private Optional<DeviceStatus> read(String json) {
        return payloads.read(json.getBytes(StandardCharsets.UTF_8), "d-1", "p-1", NOW);
    }
}
