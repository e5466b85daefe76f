package no.varde.alerts.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.RulesRunning;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Worklist;
import no.varde.alerts.triage.AlertStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What there is to do, for the caller's units. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
final class WorklistController {

    private final AlertStore store;
    private final ObjectProvider<RulesRunning> rules;
    private final Clock clock;

    /** @param rules present where they run in this process */
    WorklistController(AlertStore store, ObjectProvider<RulesRunning> rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/api/worklist")
    WorklistView worklist(@AuthenticationPrincipal Jwt token) {
        Caller caller = Caller.of(token);
        List<Alert> alerts = store.active(caller.units()).stream()
                .filter(caller::reaches)
                .filter(caller::maySee)
                .toList();
        RulesRunning here = rules.getIfAvailable();
        return WorklistView.of(Worklist.of(alerts, clock.instant()), here == null ? null : here.rulesRunning());
    }

    /** Empty also for a patient outside the caller's units: whether there is such a patient is not told. */
    @GetMapping("/api/patients/{patientId}/alerts")
    PatientAlerts ofPatient(@PathVariable String patientId, @AuthenticationPrincipal Jwt token) {
        Caller caller = Caller.of(token);
        Instant now = clock.instant();
        return new PatientAlerts(store.ofPatient(patientId).stream()
                .filter(caller::reaches)
                .filter(caller::maySee)
                .map(alert -> AlertView.of(alert, now))
                .toList());
    }

    record PatientAlerts(List<AlertView> alerts) {}
}
