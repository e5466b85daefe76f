package no.varde.dashboard.access;

/**
 * A member of staff who may see clinical content. Everything that leads to a patient asks for one, and only a clinical
 * role makes one, so that a page cannot forget the check.
 */
public record Clinician(Staff staff) {

    /** @throws NotClinical if none of the roles is a clinical one */
    public Clinician {
        if (!staff.isClinical()) {
            throw new NotClinical();
        }
    }
}
