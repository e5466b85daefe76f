package no.varde.dashboard.registry;

import java.time.LocalDate;
import no.varde.contract.Identifiers;

/**
 * A patient to enrol.
 *
 * @param patientId opaque; never derived from the identity number
 * @param careUnitId the unit that answers for the patient
 * @param identityNumber national identity number, synthetic (see {@link IdentityNumber})
 * @param programme what the patient is followed for, in the words of the unit
 */
public record NewPatient(
        String patientId,
        String organisationId,
        String careUnitId,
        String givenName,
        String familyName,
        String identityNumber,
        LocalDate birthDate,
        String programme) {

    public NewPatient {
        Identifiers.require("patientId", patientId);
        Identifiers.require("organisationId", organisationId);
        Identifiers.require("careUnitId", careUnitId);
        givenName = PlainText.require("givenName", givenName);
        familyName = PlainText.require("familyName", familyName);
        identityNumber = IdentityNumber.of(identityNumber).digits();
        programme = PlainText.require("programme", programme);
    }

    /** Names nobody: a log line must not. */
    @Override
    public String toString() {
        return "NewPatient[" + patientId + "]";
    }
}
