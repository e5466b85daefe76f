package no.varde.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Picks the ports of one platform and finds out early which are taken. */
final class Ports {

    static final String HOST = "127.0.0.1";

    /**
     * Below the range from which systems hand out ports to outgoing connections: else, while a part is stopped, a client
     * that keeps reconnecting could be given that part's own port and block its return.
     */
    private static final int LOWEST = 18_000;

    private static final int HIGHEST = 31_999;
    private static final int ATTEMPTS = 200;

    private final Set<Integer> taken = new HashSet<>();

    /**
     * The wanted port, or a free one where it is 0.
     *
     * @param what what it is for, as it appears in the error
     * @throws PlatformStartException if the wanted port is in use
     */
    int pick(int wanted, String what) {
        if (wanted == 0) {
            return free();
        }
        if (!taken.add(wanted) || !isFree(wanted)) {
            throw new PlatformStartException(
                    "port " + wanted + " for " + what + " is in use; free it or choose another port");
        }
        return wanted;
    }

    private int free() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (!taken.contains(port) && isFree(port)) {
                taken.add(port);
                return port;
            }
        }
        throw new PlatformStartException("found no free port from " + LOWEST + " to " + HIGHEST);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
