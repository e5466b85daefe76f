package no.varde.alerts.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.notify.Notification;
import no.varde.alerts.notify.NotificationReports;
import no.varde.alerts.notify.NotificationStore;
import no.varde.contract.event.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages to staff that did not arrive, and what gateways say of those they took. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
final class NotificationController {

    private final NotificationStore store;
    private final NotificationReports reports;
    private final Clock clock;

    NotificationController(NotificationStore store, NotificationReports reports, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param state {@code DEAD} or {@code FAILED} */
    @GetMapping("/api/notifications")
    Notifications lost(@RequestParam(required = false) @Nullable String state, @AuthenticationPrincipal Jwt token) {
        Caller caller = Caller.of(token);
        if (!caller.roles().contains(Role.SENIOR_NURSE) && !caller.roles().contains(Role.TECH_SUPPORT)) {
            throw Problem.forbidden();
        }
        Notification.State wanted = "DEAD".equals(state)
                ? Notification.State.DEAD
                : "FAILED".equals(state) ? Notification.State.FAILED : null;
        if (wanted == null) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "state", "Unknown state", "The state is DEAD or FAILED.");
        }
        return new Notifications(
                store.lost(wanted, caller.units()).stream().map(View::of).toList());
    }

    /** Without a token: who knows a message's reference was given the message. */
    @PostMapping("/api/notifications/status")
    ResponseEntity<Void> reported(@RequestBody Report report) {
        Notification.State state = "DELIVERED".equals(report.status())
                ? Notification.State.DELIVERED
                : "FAILED".equals(report.status()) ? Notification.State.FAILED : null;
        if (state == null || report.reference() == null) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "status",
                    "Unknown status",
                    "The status is DELIVERED or FAILED, and comes with the message's reference.");
        }
        if (!reports.reported(report.reference(), state, clock.instant())) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found", "No such message", "There is no such message.");
        }
        return ResponseEntity.noContent().build();
    }

    /** Gateways say more than is asked for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(@Nullable String reference, @Nullable String status) {}

    record Notifications(List<View> notifications) {}

    /** Everything but the reference. */
    record View(
            String id,
            String alertId,
            int step,
            @Nullable String careUnitId,
            String channel,
            @Nullable String user,
            String state,
            int attempts,
            @Nullable String error,
            Instant createdAt) {

        static View of(Notification it) {
            return new View(
                    it.id(),
                    it.alertId(),
                    it.step(),
                    it.careUnitId(),
                    it.channel().name(),
                    it.user(),
                    it.state().name(),
                    it.attempts(),
                    it.error(),
                    it.createdAt());
        }
    }
}
