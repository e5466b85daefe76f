package no.varde.dashboard.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.varde.contract.event.Role;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.access.Staff;
import org.jspecify.annotations.Nullable;

/**
 * One look at, or change of, a record.
 *
 * @param who user id
 * @param careUnitId the unit that answers for the patient, or whose list it was
 * @param organisationId the data controller
 * @param patientId null for a list, which is one entry and not one per patient in it
 * @param detail what of the record, as a code or id, or how many patients stood in a list; never clinical content
 * @param reason why, where somebody had to say so
 */
public record AuditEntry(
        String who,
        Set<Role> roles,
        String careUnitId,
        String organisationId,
        @Nullable String patientId,
        Action action,
        @Nullable String detail,
        @Nullable String reason) {

    public enum Action {
        WORKLIST_VIEWED,
        PATIENTS_LISTED,
        PATIENT_VIEWED,
        SERIES_VIEWED,
        ALERT_VIEWED,
        ALERT_ACKNOWLEDGED,
        ALERT_CONTACT_STARTED,
        ALERT_CONTACT_ATTEMPTED,
        ALERT_SNOOZED,
        ALERT_RESUMED,
        ALERT_RELEASED,
        ALERT_TAKEN_OVER,
        ALERT_RESOLVED;

        /** Whether nothing was to be changed. */
        boolean isLook() {
            return switch (this) {
                case WORKLIST_VIEWED, PATIENTS_LISTED, PATIENT_VIEWED, SERIES_VIEWED, ALERT_VIEWED -> true;
                case ALERT_ACKNOWLEDGED,
                        ALERT_CONTACT_STARTED,
                        ALERT_CONTACT_ATTEMPTED,
                        ALERT_SNOOZED,
                        ALERT_RESUMED,
                        ALERT_RELEASED,
                        ALERT_TAKEN_OVER,
                        ALERT_RESOLVED -> false;
            };
        }
    }

    /** One patient's record, or a part of it. */
    public static AuditEntry of(Clinician clinician, Patient patient, Action action, @Nullable String detail) {
        Staff staff = clinician.staff();
        return new AuditEntry(
                staff.username(),
                staff.roles(),
                patient.careUnitId(),
                patient.organisationId(),
                patient.patientId(),
                action,
                detail,
                null);
    }

    /** A list of patients: for each unit that they are from, how many. */
    public static List<AuditEntry> ofList(Clinician clinician, Collection<Patient> shown, Action action) {
        Staff staff = clinician.staff();
        Map<Unit, Long> units = shown.stream()
                .collect(Collectors.groupingBy(
                        patient -> new Unit(patient.careUnitId(), patient.organisationId()), Collectors.counting()));
        return units.entrySet().stream()
                .map(unit -> new AuditEntry(
                        staff.username(),
                        staff.roles(),
                        unit.getKey().careUnitId(),
                        unit.getKey().organisationId(),
                        null,
                        action,
                        unit.getValue().toString(),
                        null))
                .toList();
    }

    private record Unit(String careUnitId, String organisationId) {}
}
