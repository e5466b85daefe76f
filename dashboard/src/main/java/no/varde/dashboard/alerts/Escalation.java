package no.varde.dashboard.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who else was told of an alert that nobody took.
 *
 * @param level how many steps of the chain were taken
 * @param nextAt when the next one is; null for none
 * @param outOfHours whether it waits for the unit to open
 */
public record Escalation(int level, @Nullable Instant nextAt, boolean outOfHours) {}
