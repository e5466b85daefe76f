package no.varde.dashboard.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.access.StaffDirectory;
import no.varde.dashboard.worklist.WorklistPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Gives every view, error pages too, the {@link Shell} that it stands in. */
final class ShellInterceptor implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(ShellInterceptor.class);

    private final StaffDirectory directory;
    private final WorklistPage worklist;

    ShellInterceptor(StaffDirectory directory, WorklistPage worklist) {
        this.directory = directory;
        this.worklist = worklist;
    }

    /** Before the handler, so that the page of one that fails has a frame too. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(
                "shell",
                new Shell(
                        () -> staff(request),
                        staff -> worklist.counts(new Clinician(staff)),
                        RequestContextUtils.getLocale(request),
                        theme(request),
                        path(request)));
        return true;
    }

    private @Nullable Staff staff(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        try {
            return principal == null
                    ? null
                    : directory.find(principal.getName()).orElse(null);
        } catch (DataAccessException e) {
            log.warn(
                    "A page was made without knowing its reader: {}",
                    e.getClass().getSimpleName());
            return null;
        }
    }

    private static String theme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Preferences.THEME_COOKIE);
        return cookie != null && Preferences.THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        return request.getQueryString() == null || failed != null ? path : path + "?" + request.getQueryString();
    }
}
