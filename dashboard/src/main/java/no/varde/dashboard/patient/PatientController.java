package no.varde.dashboard.patient;

import java.util.List;
import java.util.Locale;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.access.PatientAccess;
import no.varde.dashboard.audit.AuditEntry;
import no.varde.dashboard.audit.AuditLog;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Pages about patients. Whom the reader may not see does not exist here: 404, the same as for an unknown id. */
@Controller
class PatientController {

    private final PatientAccess access;
    private final PatientPage page;
    private final PatientList list;
    private final SeriesReader series;
    private final AuditLog audit;

    PatientController(PatientAccess access, PatientPage page, PatientList list, SeriesReader series, AuditLog audit) {
        this.access = access;
        this.page = page;
        this.list = list;
        this.series = series;
        this.audit = audit;
    }

    @GetMapping("/patients")
    String patients(Clinician clinician, Locale locale, Model model) {
        model.addAttribute("patients", list.rows(clinician, locale));
        return "patients";
    }

    @GetMapping("/patients/{patientId}")
    String patient(
            Clinician clinician,
            Locale locale,
            Model model,
            @PathVariable String patientId,
            @RequestParam(defaultValue = "24h") String range) {
        show(clinician, locale, model, patientId, ChartRange.of(range));
        return "patient";
    }

    @GetMapping("/patients/{patientId}/live")
    String live(Clinician clinician, Locale locale, Model model, @PathVariable String patientId) {
        show(clinician, locale, model, patientId, ChartRange.DAY);
        model.addAttribute("partial", true);
        return "patient :: live";
    }

    private void show(Clinician clinician, Locale locale, Model model, String patientId, ChartRange range) {
        Patient patient = viewed(clinician, patientId, AuditEntry.Action.PATIENT_VIEWED);
        model.addAttribute("view", page.view(clinician, patient, locale));
        model.addAttribute("range", range);
        model.addAttribute("ranges", ChartRange.values());
    }

    @GetMapping("/patients/{patientId}/series")
    @ResponseBody
    SeriesView series(
            Clinician clinician,
            Locale locale,
            @PathVariable String patientId,
            @RequestParam List<String> vital,
            @RequestParam(defaultValue = "24h") String range) {
        Patient patient = viewed(clinician, patientId, AuditEntry.Action.SERIES_VIEWED);
        return series.read(clinician, patient, vital, ChartRange.of(range), locale);
    }

    private Patient viewed(Clinician clinician, String patientId, AuditEntry.Action action) {
        Patient patient =
                access.find(clinician, patientId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record(AuditEntry.of(clinician, patient, action, null));
        return patient;
    }
}
