package no.varde.dashboard.triage;

import java.util.Locale;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.access.PatientAccess;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.AlertsClient;
import no.varde.dashboard.alerts.Answer;
import no.varde.dashboard.wording.Wording;
import no.varde.dashboard.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Acknowledging and resolving. With scripts the answer is a line for the page's notice, and the page refreshes itself;
 * without, it is a page of its own or a redirect back.
 */
@Controller
class TriageController {

    private final Triage triage;
    private final AlertsClient alerts;
    private final PatientAccess access;
    private final Wordings wordings;

    TriageController(Triage triage, AlertsClient alerts, PatientAccess access, Wordings wordings) {
        this.triage = triage;
        this.alerts = alerts;
        this.access = access;
        this.wordings = wordings;
    }

    @PostMapping("/alerts/{alertId}/acknowledge")
    Object acknowledge(
            Clinician clinician,
            Locale locale,
            @PathVariable String alertId,
            @RequestParam long version,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        Answer answer = triage.acknowledge(clinician, alertId, version);
        Notice notice = Notice.of(answer, "notice.acknowledged", wordings.of(clinician.staff(), locale));
        return htmx == null ? "redirect:/" : notice.response(HttpStatus.OK);
    }

    @GetMapping("/alerts/{alertId}/resolve")
    String resolveForm(
            Clinician clinician,
            Locale locale,
            Model model,
            @PathVariable String alertId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        form(clinician, locale, model, alertId);
        return htmx == null ? "resolve" : "resolve :: resolution";
    }

    @PostMapping("/alerts/{alertId}/resolve")
    Object resolve(
            Clinician clinician,
            Locale locale,
            Model model,
            @PathVariable String alertId,
            ResolveForm form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        Wording wording = wordings.of(clinician.staff(), locale);
        Answer answer = form.isComplete()
                ? triage.resolve(clinician, alertId, form.version(), form.resolution())
                : new Answer.Refused();
        Notice notice = Notice.of(answer, "notice.resolved", wording);
        if (htmx != null) {
            return answer instanceof Answer.Refused ? notice.inForm() : notice.response(HttpStatus.OK);
        }
        if (answer instanceof Answer.Done) {
            return "redirect:/";
        }
        form(clinician, locale, model, alertId);
        model.addAttribute("error", notice.text());
        model.addAttribute("note", form.note());
        return "resolve";
    }

    private void form(Clinician clinician, Locale locale, Model model, String alertId) {
        Alert alert = alerts.find(clinician, alertId).orElseThrow(TriageController::notFound);
        Patient patient = access.find(clinician, alert.patientId()).orElseThrow(TriageController::notFound);
        Wording wording = wordings.of(clinician.staff(), locale);
        model.addAttribute("alert", AlertView.of(alert, wording, clinician.staff()));
        model.addAttribute("patient", patient);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("noteRequired", alert.severity() == Severity.RED);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /**
     * The form as it was filled in.
     *
     * @param red whether the alert is red and so needs a note; {@code alerts} decides, this only asks earlier
     */
    record ResolveForm(
            long version,
            @Nullable Outcome outcome,
            @Nullable String note,
            boolean red) {

        boolean isComplete() {
            return outcome != null && !(red && (note == null || note.isBlank()));
        }

        AlertsClient.Resolution resolution() {
            if (outcome == null) {
                throw new IllegalStateException("no outcome");
            }
            return new AlertsClient.Resolution(outcome, note == null || note.isBlank() ? null : note.strip());
        }
    }
}
