package no.varde.alerts.score;

/** What NEWS2 looks at, in the order of the chart. Each scores 0 to 3, oxygen 0 or 2. */
public enum News2Parameter {
    RESPIRATION_RATE,
    SPO2,
    AIR_OR_OXYGEN,
    SYSTOLIC_PRESSURE,
    PULSE,
    CONSCIOUSNESS,
    TEMPERATURE
}
