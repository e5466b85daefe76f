package no.varde.dashboard.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * A patient whom the reader may see.
 *
 * @param unitName name of the responsible care unit
 * @param zone the unit's time zone
 */
public record Patient(
        String patientId,
        String organisationId,
        String careUnitId,
        String unitName,
        ZoneId zone,
        String givenName,
        String familyName,
        LocalDate birthDate,
        String programme) {

    public String name() {
        return givenName + " " + familyName;
    }

    /** Completed years. */
    public int ageAt(Instant now) {
        return Period.between(birthDate, now.atZone(zone).toLocalDate()).getYears();
    }

    /** Names nobody: a log line must not. */
    @Override
    public String toString() {
        return "Patient[" + patientId + "]";
    }
}
