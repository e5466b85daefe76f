package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BridgeAccessTest {

    private final BridgeAccess bridge = new BridgeAccess(new Account(BridgeAccess.USERNAME, "password"));

    @Test
    void it_reads_through_the_shared_subscription_alone() {
        assertThat(bridge.maySubscribe("$share/ingest/varde/+/readings/#")).isTrue();
        assertThat(bridge.maySubscribe("$share/ingest/varde/+/status")).isTrue();
        assertThat(bridge.maySubscribe("varde/+/readings")).isFalse();
        assertThat(bridge.maySubscribe("$share/other/varde/+/readings")).isFalse();
        assertThat(bridge.maySubscribe("#")).isFalse();
    }

    @Test
    void it_writes_receipts_and_inboxes_alone() {
        assertThat(bridge.mayPublish("varde/d-1/receipts")).isTrue();
        assertThat(bridge.mayPublish("varde/d-1/inbox")).isTrue();
        assertThat(bridge.mayPublish("varde/d-1/readings")).isFalse();
        assertThat(bridge.mayPublish("varde/d-1/inbox/ack")).isFalse();
        assertThat(bridge.mayPublish("varde/a/b/receipts")).isFalse();
    }

    @Test
    void its_connections_carry_its_name() {
        assertThat(bridge.isBridge("varde-ingest")).isTrue();
        assertThat(bridge.isBridge("varde-ingest-2")).isTrue();
        assertThat(bridge.isBridge("varde-ingester")).isFalse();
        assertThat(bridge.isBridge("d-1")).isFalse();
    }

    @Test
    void only_its_password_is_accepted() {
        assertThat(bridge.accepts(bytes("password"))).isTrue();
        assertThat(bridge.accepts(bytes("passwor"))).isFalse();
        assertThat(bridge.accepts(bytes(""))).isFalse();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
