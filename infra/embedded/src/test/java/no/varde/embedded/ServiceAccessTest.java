package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ServiceAccessTest {

    private final ServiceAccess bridge = ServiceAccess.bridge(new Account(ServiceAccess.BRIDGE, "password"));
    private final ServiceAccess inbox = ServiceAccess.inbox(new Account(ServiceAccess.INBOX, "password"));

    @Test
    void the_bridge_reads_through_the_shared_subscription_alone() {
        assertThat(bridge.maySubscribe("$share/ingest/varde/+/readings/#")).isTrue();
        assertThat(bridge.maySubscribe("$share/ingest/varde/+/status")).isTrue();
        assertThat(bridge.maySubscribe("varde/+/readings")).isFalse();
        assertThat(bridge.maySubscribe("$share/other/varde/+/readings")).isFalse();
        assertThat(bridge.maySubscribe("#")).isFalse();
    }

    @Test
    void the_bridge_writes_receipts_and_inboxes_alone() {
        assertThat(bridge.mayPublish("varde/d-1/receipts")).isTrue();
        assertThat(bridge.mayPublish("varde/d-1/inbox")).isTrue();
        assertThat(bridge.mayPublish("varde/d-1/readings")).isFalse();
        assertThat(bridge.mayPublish("varde/d-1/inbox/ack")).isFalse();
        assertThat(bridge.mayPublish("varde/a/b/receipts")).isFalse();
    }

    @Test
    void connections_carry_their_service_s_name() {
        assertThat(bridge.owns("varde-ingest")).isTrue();
        assertThat(bridge.owns("varde-ingest-2")).isTrue();
        assertThat(bridge.owns("varde-ingester")).isFalse();
        assertThat(bridge.owns("d-1")).isFalse();
    }

    @Test
    void the_inbox_writes_inboxes_and_reads_acknowledgements_alone() {
        assertThat(inbox.mayPublish("varde/d-1/inbox")).isTrue();
        assertThat(inbox.mayPublish("varde/d-1/receipts")).isFalse();
        assertThat(inbox.mayPublish("varde/a/b/inbox")).isFalse();
        assertThat(inbox.maySubscribe("$share/alerts/varde/+/inbox/ack")).isTrue();
        assertThat(inbox.maySubscribe("$share/alerts/varde/+/readings")).isFalse();
        assertThat(inbox.maySubscribe("$share/ingest/varde/+/readings")).isFalse();
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
