package no.varde.alerts.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.alert.Actions;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Transition;
import no.varde.alerts.triage.AlertActions;
import no.varde.alerts.triage.AlertStore;
import no.varde.contract.event.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One alert: see it, take it, end it. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
@RequestMapping("/api/alerts/{alertId}")
final class AlertController {

    private static final int NOTE_MAX = 4_000;

    private final AlertStore store;
    private final AlertActions actions;
    private final Clock clock;

    AlertController(AlertStore store, AlertActions actions, Clock clock) {
        this.store = store;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<AlertDetail> alert(@PathVariable String alertId, @AuthenticationPrincipal Jwt token) {
        Caller caller = Caller.of(token);
        Alert alert = store.find(alertId).filter(caller::reaches).orElseThrow(Problem::notFound);
        if (!caller.maySee(alert)) {
            throw Problem.forbidden();
        }
        return ResponseEntity.ok()
                .eTag(Version.etag(alert.version()))
                .body(new AlertDetail(AlertView.of(alert, clock.instant()), store.history(alertId)));
    }

    @PostMapping("/acknowledge")
    ResponseEntity<AlertView> acknowledge(
            @PathVariable String alertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        Caller caller = Caller.of(token);
        return answer(actions.acknowledge(caller.target(alertId), Version.seen(ifMatch)));
    }

    @PostMapping("/resolve")
    ResponseEntity<AlertView> resolve(
            @PathVariable String alertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Resolve body,
            @AuthenticationPrincipal Jwt token) {
        Caller caller = Caller.of(token);
        return answer(actions.resolve(caller.target(alertId), Version.seen(ifMatch), body.resolution()));
    }

    private ResponseEntity<AlertView> answer(Optional<Transition> transition) {
        Alert alert = switch (transition.orElseThrow(Problem::notFound)) {
            case Transition.Moved moved -> moved.after();
            case Transition.Unchanged unchanged -> unchanged.alert();
            case Transition.Refused refused -> throw Problem.of(refused.refusal(), refused.alert());
        };
        return ResponseEntity.ok().eTag(Version.etag(alert.version())).body(AlertView.of(alert, clock.instant()));
    }

    /**
     * @param outcome one of {@link Outcome}
     * @param note what was done, at most 4 000 characters; needed for RED
     */
    record Resolve(@Nullable String outcome, @Nullable String note) {

        Actions.Resolution resolution() {
            if (note != null && (note.length() > NOTE_MAX || note.indexOf('\0') >= 0)) {
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "note",
                        "The note cannot be kept",
                        "A note is plain text of at most 4 000 characters.");
            }
            return Arrays.stream(Outcome.values())
                    .filter(known -> known.name().equals(outcome))
                    .findFirst()
                    .map(known -> new Actions.Resolution(known, note))
                    .orElseThrow(() -> Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "outcome",
                            "Unknown outcome",
                            "The outcome is one of " + Arrays.toString(Outcome.values()) + "."));
        }
    }
}
