package no.varde.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import no.varde.standalone.cli.UsageException;

/** Where the three apps listen, on loopback. */
record HttpPorts(int dashboard, int alerts, int ingest) {

    static final int DEFAULT = 8080;

    /** Below what systems hand out to outgoing connections, and what the embedded parts take. */
    private static final int LOWEST = 10_000;

    private static final int HIGHEST = 17_900;
    private static final int ATTEMPTS = 200;

    /** The dashboard's port and the two after it. */
    static HttpPorts from(int first) {
        return new HttpPorts(first, first + 1, first + 2);
    }

    /** Three that nobody listens on now. */
    static HttpPorts anyFree() throws UsageException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            HttpPorts ports = from(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));
            if (isFree(ports.dashboard) && isFree(ports.alerts) && isFree(ports.ingest)) {
                return ports;
            }
        }
        throw new UsageException("found no three free ports in a row from " + LOWEST + " to " + HIGHEST);
    }

    /** @throws UsageException naming the first port that is taken */
    void requireFree() throws UsageException {
        require(dashboard, "the dashboard");
        require(alerts, "alerts");
        require(ingest, "ingest");
    }

    private static void require(int port, String what) throws UsageException {
        if (!isFree(port)) {
            throw new UsageException("port " + port + " for " + what
                    + " is in use; choose others with --port P (P, P+1 and P+2 are taken)");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String dashboardUrl() {
        return url(dashboard);
    }

    String alertsUrl() {
        return url(alerts);
    }

    String ingestUrl() {
        return url(ingest);
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
