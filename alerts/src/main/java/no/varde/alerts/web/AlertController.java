package no.varde.alerts.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.triage.AlertActions;
import no.varde.alerts.triage.AlertStore;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One alert: see it, and leave word that one has. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
@RequestMapping("/api/alerts/{alertId}")
final class AlertController {

    private final AlertStore store;
    private final AlertActions actions;
    private final Clock clock;

    AlertController(AlertStore store, AlertActions actions, Clock clock) {
        this.store = store;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "An alert with its history, oldest first")
    ResponseEntity<AlertDetail> alert(@PathVariable String alertId, @AuthenticationPrincipal Jwt token) {
        Alert alert = visible(alertId, Caller.of(token));
        return ResponseEntity.ok()
                .eTag(Version.etag(alert.version()))
                .body(new AlertDetail(AlertView.of(alert, clock.instant()), store.history(alertId)));
    }

    @PostMapping("/seen")
    @Operation(summary = "The caller looks at it: stamped once per person, for RED; changes no version")
    ResponseEntity<Void> seen(@PathVariable String alertId, @AuthenticationPrincipal Jwt token) {
        Caller caller = Caller.of(token);
        actions.seen(visible(alertId, caller), caller.person());
        return ResponseEntity.noContent().build();
    }

    private Alert visible(String alertId, Caller caller) {
        Alert alert = store.find(alertId).filter(caller::reaches).orElseThrow(Problem::notFound);
        if (!caller.maySee(alert)) {
            throw Problem.forbidden();
        }
        return alert;
    }
}
