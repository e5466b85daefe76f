package no.varde.alerts;

/** The parts of this application that one process may run, named in {@code alerts.run}. */
public enum AlertsPart {
    /** Rules on Kafka Streams. */
    STREAM,
    /** Life of alerts: findings consumer, HTTP API, outbox. */
    TRIAGE
}
