package no.varde.standalone.demo;

import java.time.LocalDate;
import no.varde.standalone.body.Course;
import no.varde.standalone.body.Programme;

/**
 * A made-up patient.
 *
 * @param dropsOut whether the patient's device loses its network now and then
 */
record DemoPatient(
        String patientId,
        Name name,
        LocalDate birthDate,
        String identityNumber,
        String careUnitId,
        Programme programme,
        Course course,
        boolean dropsOut) {

    record Name(String given, String family) {}
}
