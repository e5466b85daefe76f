package no.varde.dashboard.audit;

import java.util.Set;
import no.varde.contract.event.Role;
import org.jspecify.annotations.Nullable;

/**
 * One look at, or change of, a record.
 *
 * @param who user id
 * @param careUnitId the unit that answers for the patient
 * @param organisationId the data controller
 * @param detail what of the record, as a code or id; never clinical content
 * @param reason why, where somebody had to say so
 */
public record AuditEntry(
        String who,
        Set<Role> roles,
        String careUnitId,
        String organisationId,
        String patientId,
        Action action,
        @Nullable String detail,
        @Nullable String reason) {

    public enum Action {
        PATIENT_VIEWED,
        SERIES_VIEWED,
        ALERT_ACKNOWLEDGED,
        ALERT_RESOLVED;

        /** Whether the record was only looked at. */
        boolean isLook() {
            return this == PATIENT_VIEWED || this == SERIES_VIEWED;
        }
    }
}
