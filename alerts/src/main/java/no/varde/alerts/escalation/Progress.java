package no.varde.alerts.escalation;

import java.time.Instant;

/**
 * How far a chain has come.
 *
 * @param taken steps taken since it began, over all rounds
 * @param dueAt when the next one is due
 */
public record Progress(int taken, Instant dueAt) {}
