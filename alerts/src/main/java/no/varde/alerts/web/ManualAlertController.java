package no.varde.alerts.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.alert.Actor;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Findings;
import no.varde.alerts.alert.ManualAlerts;
import no.varde.alerts.alert.Transition;
import no.varde.alerts.triage.AlertActions;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Alerts that clinicians open themselves. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
final class ManualAlertController {

    private final AlertActions actions;
    private final ManualAlerts manual;
    private final AlertChanges changes;

    ManualAlertController(AlertActions actions, Findings findings, AlertChanges changes) {
        this.actions = actions;
        this.manual = new ManualAlerts(findings);
        this.changes = changes;
    }

    @PostMapping("/api/alerts")
    @Operation(summary = "Open an alert for a patient of one's own care unit; 200 if it joins one that is open already")
    ResponseEntity<AlertView> open(@RequestBody Manual body, @AuthenticationPrincipal Jwt token) {
        ManualAlerts.Concern concern = body.concern();
        Caller caller = Caller.of(token);
        Actor actor = caller.actorIn(concern.careUnitId());
        if (!actor.isClinician()) {
            throw Problem.forbidden();
        }
        if (!caller.units().contains(concern.careUnitId())) {
            throw Problem.otherUnit();
        }
        Transition done = open(concern, actor);
        Alert alert = AlertChanges.after(done);
        return changes.answer(
                alert.version() == 1
                        ? ResponseEntity.created(URI.create("/api/alerts/" + alert.alertId()))
                        : ResponseEntity.ok(),
                done);
    }

    /** Of two who open the first one at the same moment, the second joins the first's. */
    private Transition open(ManualAlerts.Concern concern, Actor actor) {
        try {
            return actions.open(manual, concern, actor);
        } catch (DuplicateKeyException e) {
            return actions.open(manual, concern, actor);
        }
    }

    /**
     * @param severity RED or YELLOW
     * @param note what worries the clinician; at most 4 000 characters
     */
    record Manual(
            @Nullable String patientId,
            @Nullable String organisationId,
            @Nullable String careUnitId,
            @Nullable String severity,
            @Nullable String note) {

        ManualAlerts.Concern concern() {
            Fields fields = new Fields();
            var concern = new ManualAlerts.Concern(
                    fields.id("patientId", patientId),
                    fields.id("organisationId", organisationId),
                    fields.id("careUnitId", careUnitId),
                    fields.oneOf("severity", severity, List.of(Severity.RED, Severity.YELLOW)),
                    fields.neededText("note", note));
            fields.check();
            return concern;
        }
    }
}
