package no.varde.standalone.body;

import java.util.List;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * Part of a course in which something besides numbers is so.
 *
 * @param from hours after the ward was made, inclusive
 * @param to exclusive
 * @param acvpu consciousness, where it is changed
 * @param onOxygen whether oxygen is given; null for the programme's usual
 * @param silent whether nothing is measured and the device has no network
 */
record Episode(
        double from,
        double to,
        List<Symptom> symptoms,
        @Nullable String acvpu,
        @Nullable Boolean onOxygen,
        boolean silent) {

    static Episode of(double from, double to, Symptom... symptoms) {
        return new Episode(from, to, List.of(symptoms), null, null, false);
    }

    static Episode silence(double from, double to) {
        return new Episode(from, to, List.of(), null, null, true);
    }

    Episode withAcvpu(String code) {
        return new Episode(from, to, symptoms, code, onOxygen, silent);
    }

    Episode withOxygen() {
        return new Episode(from, to, symptoms, acvpu, true, silent);
    }

    boolean covers(double hour) {
        return hour >= from && hour < to;
    }
}
