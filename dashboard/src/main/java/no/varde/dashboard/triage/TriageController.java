package no.varde.dashboard.triage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.alerts.Answer;
import no.varde.dashboard.alerts.Change;
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
    private final Wordings wordings;

    TriageController(Triage triage, Wordings wordings) {
        this.triage = triage;
        this.wordings = wordings;
    }

    @PostMapping("/alerts/{alertId}/acknowledge")
    Object acknowledge(
            Clinician clinician,
            Locale locale,
            @PathVariable String alertId,
            @RequestParam long version,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        Answer answer = triage.change(clinician, alertId, version, new Change.Acknowledge());
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
        Triage.Found found = triage.look(clinician, alertId).orElseThrow(TriageController::notFound);
        show(found, clinician, wordings.of(clinician.staff(), locale), model);
        return htmx == null ? "resolve" : "resolve :: resolution";
    }

    @PostMapping("/alerts/{alertId}/resolve")
    Object resolve(
            Clinician clinician,
            Locale locale,
            Model model,
            @PathVariable String alertId,
            ResolveForm form,
            HttpServletResponse response,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        Wording wording = wordings.of(clinician.staff(), locale);
        Answer answer = form.isComplete()
                ? triage.change(clinician, alertId, form.version(), form.resolution())
                : new Answer.Refused("outcome");
        if (answer instanceof Answer.Done) {
            return htmx == null
                    ? "redirect:/"
                    : Notice.of(answer, "notice.resolved", wording).response(HttpStatus.OK);
        }
        Optional<Triage.Found> found = triage.look(clinician, alertId);
        if (found.isEmpty() && htmx == null) {
            throw notFound();
        }
        refused(answer, found, clinician, wording, model);
        model.addAttribute("note", form.note());
        model.addAttribute("outcome", form.outcome());
        if (htmx == null) {
            return "resolve";
        }
        response.setHeader("HX-Retarget", "#form-error");
        response.setHeader("HX-Reswap", "innerHTML");
        return "resolve :: refused";
    }

    /** What was written stays; the form is told how the alert is now, so that a second press is about that. */
    private static void refused(
            Answer answer, Optional<Triage.Found> found, Clinician clinician, Wording wording, Model model) {
        String why = Notice.of(answer, "notice.resolved", wording).text();
        found.ifPresent(now -> show(now, clinician, wording, model));
        boolean ended = found.filter(now -> !now.alert().isLive()).isPresent();
        if (ended) {
            why = wording.text("notice.ended");
        } else if (answer instanceof Answer.Stale && model.getAttribute("alert") instanceof AlertView now) {
            why = wording.text(
                    "notice.staleNow", now.reason().line(), now.measured().relative());
        }
        model.addAttribute("error", why);
        // What was refused for its contents was still about the version that the reader has seen.
        model.addAttribute("moved", found.isPresent() && !(answer instanceof Answer.Refused));
    }

    private static void show(Triage.Found found, Clinician clinician, Wording wording, Model model) {
        model.addAttribute("alert", AlertView.of(found.alert(), List.of(), wording, clinician.staff()));
        model.addAttribute("patient", found.patient());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("noteRequired", found.alert().severity() == Severity.RED);
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

        Change.Resolve resolution() {
            if (outcome == null) {
                throw new IllegalStateException("no outcome");
            }
            return new Change.Resolve(outcome, note == null || note.isBlank() ? null : note.strip());
        }
    }
}
