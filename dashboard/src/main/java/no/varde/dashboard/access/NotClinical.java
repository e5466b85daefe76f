package no.varde.dashboard.access;

/** Somebody without a clinical role asked for clinical content. */
public final class NotClinical extends RuntimeException {

    NotClinical() {
        super("no clinical role");
    }
}
