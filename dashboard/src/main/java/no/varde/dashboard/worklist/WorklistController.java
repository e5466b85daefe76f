package no.varde.dashboard.worklist;

import java.util.Locale;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.audit.AuditEntry;
import no.varde.dashboard.audit.AuditLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page, and its live part alone: one partial serves both. */
@Controller
class WorklistController {

    private final WorklistPage page;
    private final AuditLog audit;

    WorklistController(WorklistPage page, AuditLog audit) {
        this.page = page;
        this.audit = audit;
    }

    @GetMapping("/")
    String page(Clinician clinician, Locale locale, Model model) {
        fill(clinician, locale, model);
        return "worklist";
    }

    @GetMapping("/worklist")
    String live(Clinician clinician, Locale locale, Model model) {
        fill(clinician, locale, model);
        model.addAttribute("partial", true);
        return "worklist :: live";
    }

    private void fill(Clinician clinician, Locale locale, Model model) {
        WorklistView view = page.view(clinician, locale);
        AuditEntry.ofList(clinician, view.patients(), AuditEntry.Action.WORKLIST_VIEWED)
                .forEach(audit::record);
        model.addAttribute("worklist", view);
        model.addAttribute("counts", view.counts());
    }
}
