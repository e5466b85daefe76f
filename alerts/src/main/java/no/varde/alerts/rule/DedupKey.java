package no.varde.alerts.rule;

import no.varde.contract.event.Finding;

/** What makes two findings the same alert: who or what it is about, and the concern. */
public record DedupKey(Finding.Subject subject, Concern concern) {

    public static DedupKey ofPatient(String patientId, Concern concern) {
        return new DedupKey(new Finding.Subject(Finding.Subject.Type.PATIENT, patientId), concern);
    }

    /** The key as events carry it, such as {@code PATIENT:p-1/LIM/SPO2/LOW}; a dash stands for what there is none of. */
    public String text() {
        return subject.type() + ":" + subject.id() + "/" + concern.family() + "/"
                + (concern.vital() == null ? "-" : concern.vital()) + "/"
                + (concern.side() == null ? "-" : concern.side().name());
    }
}
