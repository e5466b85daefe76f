package no.varde.alerts.web;

import io.swagger.v3.oas.annotations.Operation;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.alert.Actions;
import no.varde.contract.event.Outcome;
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

/** Ending an alert. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
@RequestMapping("/api/alerts/{alertId}")
final class ResolveController {

    private final AlertChanges changes;

    ResolveController(AlertChanges changes) {
        this.changes = changes;
    }

    @PostMapping("/resolve")
    @Operation(summary = "End it with an outcome; an open one is taken in the same step")
    ResponseEntity<AlertView> resolve(
            @PathVariable String alertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Resolve body,
            @AuthenticationPrincipal Jwt token) {
        Actions.Resolution resolution = body.resolution();
        return changes.change(
                alertId,
                ifMatch,
                token,
                (alert, actor, seen, now) -> Actions.resolve(alert, actor, seen, resolution, now));
    }

    /**
     * @param outcome one of {@link Outcome}
     * @param note what was done, at most 4 000 characters; needed for RED, unless it was measured again and normal
     */
    record Resolve(@Nullable String outcome, @Nullable String note) {

        Actions.Resolution resolution() {
            Fields fields = new Fields();
            var resolution =
                    new Actions.Resolution(fields.oneOf("outcome", outcome, Outcome.class), fields.text("note", note));
            fields.check();
            return resolution;
        }
    }
}
