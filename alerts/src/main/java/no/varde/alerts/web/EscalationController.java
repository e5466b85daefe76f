package no.varde.alerts.web;

import java.util.List;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.notify.EscalationStore;
import no.varde.alerts.notify.EscalationStore.EscalationState;
import no.varde.alerts.triage.AlertStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who was told of an alert, and who is next. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
final class EscalationController {

    private final AlertStore alerts;
    private final EscalationStore escalations;

    EscalationController(AlertStore alerts, EscalationStore escalations) {
        this.alerts = alerts;
        this.escalations = escalations;
    }

    @GetMapping("/api/alerts/{alertId}/escalation")
    Escalation escalation(@PathVariable String alertId, @AuthenticationPrincipal Jwt token) {
        Caller caller = Caller.of(token);
        Alert alert = alerts.find(alertId).filter(caller::reaches).orElseThrow(Problem::notFound);
        if (!caller.maySee(alert)) {
            throw Problem.forbidden();
        }
        return new Escalation(escalations.find(alertId).stream().toList());
    }

    /** @param escalation none where nobody was ever to be told, else one */
    record Escalation(List<EscalationState> escalation) {}
}
