package no.varde.alerts.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.alert.Actions;
import no.varde.alerts.alert.DuePolicy;
import no.varde.alerts.alert.HandoverActions;
import no.varde.alerts.alert.Person;
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

/** Who has an alert: take it, put it back, pass it on. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
@RequestMapping("/api/alerts/{alertId}")
final class OwnerController {

    private final AlertChanges changes;
    private final HandoverActions handover;

    OwnerController(AlertChanges changes, DuePolicy due) {
        this.changes = changes;
        this.handover = new HandoverActions(due);
    }

    @PostMapping("/acknowledge")
    @Operation(summary = "Take an open alert")
    ResponseEntity<AlertView> acknowledge(
            @PathVariable String alertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return changes.change(alertId, ifMatch, token, Actions::acknowledge);
    }

    @PostMapping("/release")
    @Operation(summary = "Put it back into the queue: the nurse who has it, or a senior nurse")
    ResponseEntity<AlertView> release(
            @PathVariable String alertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return changes.change(alertId, ifMatch, token, handover::release);
    }

    @PostMapping("/take-over")
    @Operation(summary = "Take what a colleague has")
    ResponseEntity<AlertView> takeOver(
            @PathVariable String alertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return changes.change(alertId, ifMatch, token, handover::takeOver);
    }

    @PostMapping("/assign")
    @Operation(summary = "Pass it to a colleague: whoever has it, or a senior nurse")
    ResponseEntity<AlertView> assign(
            @PathVariable String alertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Assignee body,
            @AuthenticationPrincipal Jwt token) {
        Person to = body.person();
        return changes.change(
                alertId, ifMatch, token, (alert, actor, seen, now) -> handover.assign(alert, actor, seen, to, now));
    }

    /**
     * @param user id of the colleague
     * @param name by which colleagues know them; at most 200 characters
     */
    record Assignee(@Nullable String user, @Nullable String name) {

        private static final Predicate<String> USER =
                Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:|@-]{0,127}").asMatchPredicate();
        private static final Predicate<String> NAME =
                Pattern.compile("\\S\\P{Cntrl}{0,199}").asMatchPredicate();

        Person person() {
            Fields fields = new Fields();
            Person person = new Person(
                    fields.matching("user", user, USER, "The user is the id of a colleague."),
                    fields.matching("name", name, NAME, "The name is one line of at most 200 characters."));
            fields.check();
            return person;
        }
    }
}
