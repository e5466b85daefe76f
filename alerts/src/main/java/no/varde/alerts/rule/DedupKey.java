package no.varde.alerts.rule;

import no.varde.contract.event.Finding;
import no.varde.contract.event.Side;
import org.jspecify.annotations.Nullable;

/**
 * What makes two findings the same alert. Rule id, severity, value and time are not in it: a yellow that becomes red is
 * one alert that got worse. Source: alarm management §3, identity.
 */
public record DedupKey(
        Finding.Subject subject,
        String family,
        @Nullable String vital,
        @Nullable Side side) {

    public static DedupKey ofPatient(String patientId, String family, String vital, @Nullable Side side) {
        return new DedupKey(new Finding.Subject(Finding.Subject.Type.PATIENT, patientId), family, vital, side);
    }

    /** The key as events carry it, such as {@code PATIENT:p-1/LIM/SPO2/LOW}; a dash stands for what there is none of. */
    public String text() {
        return subject.type() + ":" + subject.id() + "/" + family + "/" + (vital == null ? "-" : vital) + "/"
                + (side == null ? "-" : side.name());
    }
}
