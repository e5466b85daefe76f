package no.varde.alerts.stream;

import java.time.Clock;

/**
 * What the topology is made of.
 *
 * @param recentReadings most readings of patients at work that each task holds in memory
 */
public record StreamParts(RuleBook book, int recentReadings, Progress progress, StreamMeters meters, Clock clock) {}
