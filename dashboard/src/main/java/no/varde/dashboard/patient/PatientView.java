package no.varde.dashboard.patient;

import java.util.List;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.triage.AlertView;
import no.varde.dashboard.wording.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A patient's page.
 *
 * @param planStatus status of the newest plan, or NONE
 * @param open alerts that are somebody's work, in the order in which to take them
 * @param past the newest of those that ended
 * @param alertsKnown false when {@code alerts} did not answer
 * @param alertsComplete false for a patient of another unit, of whose alerts the reader may not be told
 */
public record PatientView(
        Patient patient,
        int age,
        String planStatus,
        long planVersion,
        @Nullable Moment lastData,
        List<AlertView> open,
        List<AlertView> past,
        @Nullable Integer news2,
        boolean alertsKnown,
        boolean alertsComplete,
        List<VitalView> vitals,
        List<DeviceView> devices,
        Moment made) {

    /** A device and when it was last heard. */
    public record DeviceView(
            String deviceId,
            @Nullable String source,
            @Nullable Boolean online,
            @Nullable String battery,
            @Nullable Moment heard) {}
}
