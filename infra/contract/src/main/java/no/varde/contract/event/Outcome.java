package no.varde.contract.event;

/** How a person ended an alert. "Not reached" is an attempt, never an outcome. */
public enum Outcome {
    CONTACTED_ADVICE(true),
    CONTACTED_NO_CHANGE(false),
    REMEASURED_NORMAL(false),
    MEDICATION_CHANGED(true),
    DOCTOR_CONSULTED(true),
    HOME_VISIT(true),
    EMERGENCY_CALLED(true),
    ADMITTED(true),
    MEASUREMENT_ERROR(false),
    LIMIT_ADJUSTED(true),
    DEVICE_FIXED(false),
    DUPLICATE(false);

    private final boolean actionable;

    Outcome(boolean actionable) {
        this.actionable = actionable;
    }

    /** Whether the alert led to something being done for the patient. */
    public boolean isActionable() {
        return actionable;
    }
}
