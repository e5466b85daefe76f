package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_port_in_use_says_which_and_what_for() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> new Ports().pick(socket.getLocalPort(), "MQTT"))
                    .isInstanceOf(PlatformStartException.class)
                    .hasMessage(
                            "port " + socket.getLocalPort() + " for MQTT is in use; free it or choose another port");
        }
    }

    @Test
    void free_ports_differ_and_lie_below_those_of_outgoing_connections() {
        Ports ports = new Ports();
        int first = ports.pick(0, "Kafka");

        assertThat(first).isBetween(18_000, 31_999);
        assertThat(ports.pick(0, "Postgres")).isNotEqualTo(first);
    }

    @Test
    void the_same_port_twice_is_refused() {
        Ports ports = new Ports();
        int port = ports.pick(0, "Kafka");

        assertThatThrownBy(() -> ports.pick(port, "MQTT")).isInstanceOf(PlatformStartException.class);
    }
}
