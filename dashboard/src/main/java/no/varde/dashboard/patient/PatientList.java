package no.varde.dashboard.patient;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.access.PatientAccess;
import no.varde.dashboard.audit.AuditEntry;
import no.varde.dashboard.audit.AuditLog;
import no.varde.dashboard.vitals.VitalsReader;
import no.varde.dashboard.wording.Wording;
import no.varde.dashboard.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every patient of the reader's units, and when each was last heard of. */
@Component
final class PatientList {

    private final PatientAccess access;
    private final VitalsReader vitals;
    private final Wordings wordings;
    private final AuditLog audit;

    PatientList(PatientAccess access, VitalsReader vitals, Wordings wordings, AuditLog audit) {
        this.access = access;
        this.vitals = vitals;
        this.wordings = wordings;
        this.audit = audit;
    }

    List<PatientRow> rows(Clinician clinician, Locale locale) {
        Wording wording = wordings.of(clinician.staff(), locale);
        List<Patient> patients = access.visibleTo(clinician);
        AuditEntry.ofList(clinician, patients, AuditEntry.Action.PATIENTS_LISTED)
                .forEach(audit::record);
        Map<String, Instant> lastData =
                vitals.lastContact(patients.stream().map(Patient::patientId).toList());
        return patients.stream()
                .map(patient -> row(patient, lastData.get(patient.patientId()), wording))
                .toList();
    }

    private static PatientRow row(Patient patient, @Nullable Instant lastData, Wording wording) {
        return new PatientRow(
                patient.patientId(),
                patient.familyName() + ", " + patient.givenName(),
                patient.ageAt(wording.now()),
                patient.programme(),
                patient.unitName(),
                lastData == null ? null : wording.ago(lastData));
    }
}
