package no.varde.alerts.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Patients who were at work lately, the longest unused dropped first. Bounded by the readings in their charts, since that
 * is what takes memory. Of one task alone, so of one thread.
 */
final class RecentPatients {

    private final Map<String, Patient> patients = new LinkedHashMap<>(16, 0.75f, true);
    private final int readings;
    private int held;

    /** Who was asked for last, and has grown since. */
    private @Nullable Patient atWork;

    /** @param readings most readings held, each some 300 bytes */
    RecentPatients(int readings) {
        this.readings = readings;
    }

    Patient get(String patientId, Function<String, Patient> load) {
        if (atWork != null) {
            held += atWork.gained();
        }
        Patient patient = patients.get(patientId);
        if (patient == null) {
            patient = load.apply(patientId);
            patients.put(patientId, patient);
        }
        held += patient.gained();
        atWork = patient;
        Iterator<Patient> oldest = patients.values().iterator();
        while (held > readings && patients.size() > 1) {
            held -= oldest.next().weighed();
            oldest.remove();
        }
        return patient;
    }

    @Nullable
    Patient find(String patientId) {
        return patients.get(patientId);
    }

    void forget(String patientId) {
        Patient patient = patients.remove(patientId);
        if (patient != null) {
            held -= patient.weighed();
            atWork = patient == atWork ? null : atWork;
        }
    }
}
