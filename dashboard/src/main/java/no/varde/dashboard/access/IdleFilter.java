package no.varde.dashboard.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that nobody uses. A page that refreshes itself would keep it open for ever, so such a request says in
 * {@code X-Varde-Idle} that no person caused it, and then does not count.
 */
final class IdleFilter extends OncePerRequestFilter {

    static final String IDLE_HEADER = "X-Varde-Idle";
    private static final String LAST_USED = IdleFilter.class.getName() + ".lastUsed";

    private final Duration idle;
    private final Clock clock;

    IdleFilter(Duration idle, Clock clock) {
        this.idle = idle;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            if (session.getAttribute(LAST_USED) instanceof Instant last
                    && last.plus(idle).isBefore(now)) {
                session.invalidate();
            } else if (session.getAttribute(LAST_USED) == null || !isBackground(request)) {
                session.setAttribute(LAST_USED, now);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isBackground(HttpServletRequest request) {
        return request.getHeader(IDLE_HEADER) != null || "/events".equals(request.getServletPath());
    }
}
