package no.varde.alerts.web;

import io.swagger.v3.oas.annotations.Operation;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.alert.ContactActions;
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

/** Calling the patient. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
@RequestMapping("/api/alerts/{alertId}")
final class ContactController {

    private final AlertChanges changes;

    ContactController(AlertChanges changes) {
        this.changes = changes;
    }

    @PostMapping("/start-contact")
    @Operation(summary = "Whoever has it is in contact with the patient")
    ResponseEntity<AlertView> start(
            @PathVariable String alertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return changes.change(alertId, ifMatch, token, ContactActions::start);
    }

    @PostMapping("/contact-attempt")
    @Operation(summary = "The patient was not reached; sets the time to call again")
    ResponseEntity<AlertView> attempt(
            @PathVariable String alertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable Attempt body,
            @AuthenticationPrincipal Jwt token) {
        String note = body == null ? null : body.checked();
        return changes.change(
                alertId,
                ifMatch,
                token,
                (alert, actor, seen, now) -> ContactActions.attempt(alert, actor, seen, note, now));
    }

    /** @param note how it was tried; at most 4 000 characters */
    record Attempt(@Nullable String note) {

        @Nullable
        String checked() {
            Fields fields = new Fields();
            String text = fields.text("note", note);
            fields.check();
            return text;
        }
    }
}
