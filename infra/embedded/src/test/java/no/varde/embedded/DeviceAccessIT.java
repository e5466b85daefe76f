package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceAccessIT {

    private static final int BAD_USER_NAME_OR_PASSWORD = 0x86;
    private static final int NOT_AUTHORIZED = 0x87;
    private static final int CLIENT_IDENTIFIER_NOT_VALID = 0x85;

    @TempDir
    static Path directory;

    private static EmbeddedPlatform platform;
    private static int devices;

    private String device;

    @BeforeAll
    static void start() {
        platform = EmbeddedPlatform.start(new EmbeddedSettings(directory, 0, 0, 0), line -> {});
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @BeforeEach
    void register_a_device() throws Exception {
        device = "d-" + ++devices;
        Devices.register(platform, device, "secret");
    }

    @Test
    void the_right_secret_lets_a_device_in_and_a_wrong_one_does_not() throws Exception {
        Devices.awaitConnected(platform, device, "secret").close();

        assertRefused(device, device, "wrong", BAD_USER_NAME_OR_PASSWORD);
        assertRefused(device, device, "", BAD_USER_NAME_OR_PASSWORD);
    }

    @Test
    void an_unknown_device_is_refused() {
        assertRefused("d-unknown", "d-unknown", "secret", BAD_USER_NAME_OR_PASSWORD);
    }

    @Test
    void a_device_cannot_take_another_client_id_and_so_throw_nobody_out() throws Exception {
        try (MqttProbe client = Devices.awaitConnected(platform, device, "secret")) {
            Devices.register(platform, "d-thief", "own");
            Devices.awaitConnected(platform, "d-thief", "own").close();

            assertRefused(device, "d-thief", "own", CLIENT_IDENTIFIER_NOT_VALID);
            assertRefused("varde-ingest", "d-thief", "own", CLIENT_IDENTIFIER_NOT_VALID);
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void no_device_can_be_registered_as_the_bridge() throws Exception {
        Devices.register(platform, "varde-ingest-9", "own");
        Devices.awaitConnected(platform, device, "secret").close();

        assertRefused("varde-ingest-9", "varde-ingest-9", "own", CLIENT_IDENTIFIER_NOT_VALID);
        assertRefused("varde-ingest-9", "varde-ingest", "own", BAD_USER_NAME_OR_PASSWORD);
    }

    @Test
    void a_device_publishes_to_its_own_topics_alone() throws Exception {
        try (MqttProbe client = Devices.awaitConnected(platform, device, "secret")) {
            assertThat(client.publish("varde/d-other/readings", "x")).isEqualTo(NOT_AUTHORIZED);
        }
        try (MqttProbe client = Devices.awaitConnected(platform, device, "secret")) {
            assertThat(client.publish("varde/" + device + "/receipts", "x")).isEqualTo(NOT_AUTHORIZED);
        }
    }

    @Test
    void readings_and_answers_that_may_get_lost_are_not_taken() throws Exception {
        try (MqttProbe bridge = bridge()) {
            bridge.subscribe("$share/ingest/varde/+/readings/#");
            bridge.subscribe("$share/ingest/varde/+/answers");
            bridge.subscribe("$share/ingest/varde/+/status");
            for (String topic : new String[] {"/readings", "/readings/fhir", "/answers"}) {
                try (MqttProbe client = Devices.awaitConnected(platform, device, "secret")) {
                    client.publishAndForget("varde/" + device + topic, "lost");
                    Devices.await(() -> client.disconnectReason() == NOT_AUTHORIZED);
                }
            }
            try (MqttProbe client = Devices.awaitConnected(platform, device, "secret")) {
                client.publishAndForget("varde/" + device + "/status", "1");
                client.publish("varde/" + device + "/readings", "22");
                Devices.await(() -> bridge.arrived().size() >= 2);
            }
            assertThat(bridge.arrived())
                    .containsExactlyInAnyOrder("varde/" + device + "/status 1", "varde/" + device + "/readings 2");
        }
    }

    @Test
    void a_device_hears_nothing_of_others() throws Exception {
        try (MqttProbe client = Devices.awaitConnected(platform, device, "secret");
                MqttProbe bridge = bridge()) {
            for (String filter : new String[] {"#", "varde/+/receipts", "varde/d-other/inbox", "$share/x/varde/#"}) {
                assertThat(client.subscribe(filter)).isEqualTo(NOT_AUTHORIZED);
            }
            client.subscribe("varde/" + device + "/receipts");

            bridge.publish("varde/d-other/receipts", "1");
            bridge.publish("varde/" + device + "/receipts", "22");
            Devices.await(() -> !client.arrived().isEmpty());
            assertThat(client.arrived()).containsExactly("varde/" + device + "/receipts 2");
        }
    }

    @Test
    void the_inbox_reaches_a_device_and_hears_that_it_did_and_nothing_else() throws Exception {
        try (MqttProbe client = Devices.awaitConnected(platform, device, "secret");
                MqttProbe inbox = inbox()) {
            client.subscribe("varde/" + device + "/inbox");
            assertThat(inbox.subscribe("$share/ingest/varde/+/readings")).isEqualTo(NOT_AUTHORIZED);
            assertThat(inbox.subscribe("$share/alerts/varde/+/inbox/ack")).isLessThanOrEqualTo(2);

            inbox.publish("varde/" + device + "/inbox", "333");
            Devices.await(() -> !client.arrived().isEmpty());
            client.publish("varde/" + device + "/inbox/ack", "4444");
            client.publish("varde/" + device + "/readings", "22");
            Devices.await(() -> !inbox.arrived().isEmpty());
            assertThat(client.arrived()).containsExactly("varde/" + device + "/inbox 3");
            assertThat(inbox.arrived()).containsExactly("varde/" + device + "/inbox/ack 4");
            assertThat(inbox.publish("varde/" + device + "/receipts", "x")).isEqualTo(NOT_AUTHORIZED);
        }
    }

    @Test
    void no_device_can_be_registered_as_the_inbox() throws Exception {
        Devices.register(platform, "varde-alerts-9", "own");
        Devices.awaitConnected(platform, device, "secret").close();

        assertRefused("varde-alerts-9", "varde-alerts-9", "own", CLIENT_IDENTIFIER_NOT_VALID);
        assertRefused("varde-ingest-1", "varde-alerts", "own", CLIENT_IDENTIFIER_NOT_VALID);
        assertRefused("varde-alerts-1", "varde-alerts", "own", BAD_USER_NAME_OR_PASSWORD);
    }

    @Test
    void a_revoked_device_is_cut_at_once_and_stays_out() throws Exception {
        try (MqttProbe client = Devices.awaitConnected(platform, device, "secret")) {
            Devices.revoke(platform, device, "secret");
            Devices.await(() -> !client.isConnected());
        }
        assertRefused(device, device, "secret", BAD_USER_NAME_OR_PASSWORD);
    }

    @Test
    void a_big_packet_reaches_the_bridge_so_that_it_can_be_answered() throws Exception {
        try (MqttProbe client = Devices.awaitConnected(platform, device, "secret");
                MqttProbe bridge = bridge()) {
            bridge.subscribe("$share/ingest/varde/+/readings/#");
            client.publish("varde/" + device + "/readings", new byte[1_000_000]);
            Devices.await(() -> bridge.arrived().contains("varde/" + device + "/readings 1000000"));
        }
    }

    @Test
    void thousands_of_messages_wait_for_an_absent_bridge() throws Exception {
        bridge().close();
        int messages = 3_000;
        try (MqttProbe bridge = bridge()) {
            bridge.subscribe("$share/ingest/varde/+/answers");
        }
        try (MqttProbe client = Devices.awaitConnected(platform, device, "secret")) {
            for (int i = 0; i < messages; i++) {
                client.publish("varde/" + device + "/answers", "x");
            }
        }
        try (MqttProbe bridge = bridge()) {
            Devices.await(() -> bridge.arrived().stream()
                            .filter(m -> m.startsWith("varde/" + device))
                            .count()
                    == messages);
        }
    }

    private static MqttProbe bridge() throws MqttException {
        Account account = platform.bridgeAccount();
        return MqttProbe.connect(platform, "varde-ingest-1", account.username(), account.password());
    }

    private static MqttProbe inbox() throws MqttException {
        Account account = platform.inboxAccount();
        return MqttProbe.connect(platform, "varde-alerts-1", account.username(), account.password());
    }

    private static void assertRefused(String clientId, String username, String password, int reason) {
        assertThatThrownBy(() -> MqttProbe.connect(platform, clientId, username, password))
                .isInstanceOfSatisfying(
                        MqttException.class, e -> assertThat(e.getReasonCode()).isEqualTo(reason));
    }
}
