package no.varde.alerts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.alert.SnoozeActions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Parking an alert. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
@RequestMapping("/api/alerts/{alertId}")
final class SnoozeController {

    private final AlertChanges changes;

    SnoozeController(AlertChanges changes) {
        this.changes = changes;
    }

    @PostMapping("/snooze")
    @Operation(summary = "Park it: RED for at most 1 h, YELLOW 24 h, TECH 7 days")
    ResponseEntity<AlertView> snooze(
            @PathVariable String alertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Snooze body,
            @AuthenticationPrincipal Jwt token) {
        SnoozeActions.Parking parking = body.parking();
        return changes.change(
                alertId,
                ifMatch,
                token,
                (alert, actor, seen, now) -> SnoozeActions.snooze(alert, actor, seen, parking, now));
    }

    @PostMapping("/resume")
    @Operation(summary = "End the parking; whoever parked it has it again")
    ResponseEntity<AlertView> resume(
            @PathVariable String alertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return changes.change(alertId, ifMatch, token, SnoozeActions::resume);
    }

    /**
     * @param until when it comes back
     * @param reason why it can wait; at most 4 000 characters
     */
    record Snooze(
            @Schema(format = "date-time") @Nullable String until,
            @Nullable String reason) {

        SnoozeActions.Parking parking() {
            Fields fields = new Fields();
            var parking =
                    new SnoozeActions.Parking(fields.instant("until", until), fields.neededText("reason", reason));
            fields.check();
            return parking;
        }
    }
}
