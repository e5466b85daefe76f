package no.varde.dashboard.patient;

import no.varde.dashboard.wording.Moment;
import org.jspecify.annotations.Nullable;

/** One line of the list of patients. */
public record PatientRow(
        String patientId,
        String name,
        int age,
        String programme,
        String unit,
        @Nullable Moment lastData) {}
