package no.varde.dashboard.triage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.server.ResponseStatusException;

/**
 * An alert's panel and what is done in it, short of ending the alert. With scripts it stands in a dialog; without, and
 * behind the link in a message to staff, it is a page of its own.
 */
@Controller
class StepController {

    private final Triage triage;
    private final AlertViews views;
    private final Wordings wordings;

    StepController(Triage triage, AlertViews views, Wordings wordings) {
        this.triage = triage;
        this.views = views;
        this.wordings = wordings;
    }

    @GetMapping("/alerts/{alertId}")
    String panel(
            Clinician clinician,
            Locale locale,
            Model model,
            @PathVariable String alertId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        Triage.Found found =
                triage.open(clinician, alertId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("panel", panel(found, wordings.of(clinician.staff(), locale), clinician));
        return view(htmx, model);
    }

    @PostMapping("/alerts/{alertId}/{verb:start-contact|contact-attempt|snooze|resume|release|take-over}")
    Object step(
            Clinician clinician,
            Locale locale,
            Model model,
            @PathVariable String alertId,
            @PathVariable String verb,
            StepForm form,
            HttpServletResponse response,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        Wording wording = wordings.of(clinician.staff(), locale);
        Step step = Step.of(verb);
        Change change = form.change(step, clinician.staff().zone());
        Answer answer = change == null
                ? new Answer.Refused("until")
                : triage.change(clinician, alertId, form.version(), change);
        Notice notice = Notice.of(answer, "notice.done." + verb, wording);
        if (answer instanceof Answer.Done) {
            return htmx == null ? "redirect:/alerts/" + alertId : notice.response(HttpStatus.OK);
        }
        Optional<Triage.Found> found = triage.look(clinician, alertId);
        model.addAttribute("error", notice.text());
        if (htmx != null) {
            response.setHeader("HX-Retarget", found.isPresent() ? "#dialog-body" : "#form-error");
        }
        if (found.isEmpty()) {
            return gone(htmx);
        }
        model.addAttribute("panel", panel(found.get(), wording, clinician).refused(step, form));
        return view(htmx, model);
    }

    private AlertPanel panel(Triage.Found found, Wording wording, Clinician clinician) {
        return AlertPanel.of(found, views.alone(found.alert(), clinician, wording), wording.now(), clinician);
    }

    private static String view(@Nullable String htmx, Model model) {
        model.addAttribute("dialog", htmx != null);
        return htmx == null ? "alert" : "alert :: panel";
    }

    private static String gone(@Nullable String htmx) {
        if (htmx == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "alert :: refused";
    }
}
