package no.varde.dashboard.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** Tells a caller on this machine from one that came through a proxy on this machine. */
final class LocalCaller {

    /** Set by Tomcat when it has taken the caller's address from a header. */
    private static final String FORWARDED = "org.apache.tomcat.request.forwarded";

    private LocalCaller() {}

    static boolean made(HttpServletRequest request) {
        return request.getAttribute(FORWARDED) == null
                && Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP")
                        .allMatch(header -> request.getHeader(header) == null)
                && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
