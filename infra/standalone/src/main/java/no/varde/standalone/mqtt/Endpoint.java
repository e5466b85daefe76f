package no.varde.standalone.mqtt;

/** Where the broker listens. Plain text, so loopback only. */
public record Endpoint(String host, int port) {

    String uri() {
        return "tcp://" + host + ":" + port;
    }
}
