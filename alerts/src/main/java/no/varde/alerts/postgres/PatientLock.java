package no.varde.alerts.postgres;

/**
 * One lock per patient, held until the transaction ends. It comes before the locks on the rows of the patient's alerts:
 * a step of one alert makes others of the patient change, and two that lock them crosswise would wait for each other.
 */
final class PatientLock {

    static final String OF_ID = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    static final String OF_ALERT = """
            SELECT pg_advisory_xact_lock(hashtextextended(patient_id, 0))
            FROM triage.alert WHERE alert_id = ? AND patient_id IS NOT NULL
            """;

    /** Passes over patients whom somebody else holds. */
    static final String IF_FREE = "(patient_id IS NULL OR pg_try_advisory_xact_lock(hashtextextended(patient_id, 0)))";

    private PatientLock() {}
}
