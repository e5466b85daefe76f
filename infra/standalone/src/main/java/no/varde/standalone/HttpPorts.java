package no.varde.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import no.varde.standalone.cli.UsageException;

/** Where the three apps listen, on loopback. */
record HttpPorts(int dashboard, int alerts, int ingest) {

    static final int DEFAULT = 8080;

    /** The dashboard's port and the two after it. */
    static HttpPorts from(int first) {
        return new HttpPorts(first, first + 1, first + 2);
    }

    /** @throws UsageException naming the first port that is taken */
    void requireFree() throws UsageException {
        require(dashboard, "the dashboard");
        require(alerts, "alerts");
        require(ingest, "ingest");
    }

    private static void require(int port, String what) throws UsageException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UsageException("port " + port + " for " + what
                    + " is in use; choose others with --port P (P, P+1 and P+2 are taken)");
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
