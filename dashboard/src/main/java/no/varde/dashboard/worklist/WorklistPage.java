package no.varde.dashboard.worklist;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.access.PatientAccess;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.alerts.Worklist;
import no.varde.dashboard.registry.CurrentPlans;
import no.varde.dashboard.vitals.VitalsReader;
import no.varde.dashboard.wording.Wording;
import no.varde.dashboard.wording.Wordings;
import org.springframework.stereotype.Component;

/** Puts the worklist together: who, why, since when, and how it has gone for a day. */
@Component
public final class WorklistPage {

    static final Duration PERIOD = Duration.ofHours(24);

    private final KnownWorklists worklists;
    private final PatientAccess access;
    private final CurrentPlans plans;
    private final VitalsReader vitals;
    private final Wordings wordings;

    WorklistPage(
            KnownWorklists worklists,
            PatientAccess access,
            CurrentPlans plans,
            VitalsReader vitals,
            Wordings wordings) {
        this.worklists = worklists;
        this.access = access;
        this.plans = plans;
        this.vitals = vitals;
        this.wordings = wordings;
    }

    /** The counts alone, for the head of other pages. */
    public Counts counts(Clinician clinician) {
        KnownWorklists.Known known = worklists.of(clinician);
        return Counts.of(visible(known.worklist(), patients(clinician), clinician), known.current());
    }

    WorklistView view(Clinician clinician, Locale locale) {
        KnownWorklists.Known known = worklists.of(clinician);
        Map<String, Patient> patients = patients(clinician);
        Worklist worklist = visible(known.worklist(), patients, clinician);
        Wording wording = wordings.of(clinician.staff(), locale);
        Rows rows = new Rows(clinician, wording, patients, Background.of(worklist, plans, vitals));
        return new WorklistView(
                worklist.queue().stream().map(rows::row).toList(),
                worklist.owned().stream().map(rows::row).toList(),
                Counts.of(worklist, known.current()),
                known.current(),
                Boolean.FALSE.equals(worklist.rulesRunning()),
                wording.ago(worklist.asOf()),
                worklist.patientIds().stream()
                        .map(patients::get)
                        .filter(Objects::nonNull)
                        .toList(),
                clinician.staff().units().stream().map(Staff.Unit::name).toList());
    }

    private Map<String, Patient> patients(Clinician clinician) {
        return access.visibleTo(clinician).stream().collect(Collectors.toMap(Patient::patientId, Function.identity()));
    }

    /** Both sides check who may see whom: what only {@code alerts} thinks visible is left out. */
    private static Worklist visible(Worklist worklist, Map<String, Patient> patients, Clinician clinician) {
        Predicate<Worklist.Row> visible = row ->
                row.patientId() == null ? clinician.staff().caresForPlatform() : patients.containsKey(row.patientId());
        return new Worklist(
                worklist.asOf(),
                worklist.rulesRunning(),
                worklist.queue().stream().filter(visible).toList(),
                worklist.owned().stream().filter(visible).toList());
    }
}
