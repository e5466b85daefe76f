package no.varde.dashboard.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Tells a caller on this machine from one that came through a proxy on this machine, whose address the server has taken
 * from {@code X-Forwarded-For} already.
 */
final class LocalCaller {

    private LocalCaller() {}

    static boolean made(HttpServletRequest request) {
        return request.getHeader("Forwarded") == null
                && request.getHeader("X-Real-IP") == null
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
