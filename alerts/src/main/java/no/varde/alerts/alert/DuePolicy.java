package no.varde.alerts.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * How soon somebody must take an alert. Source: alarm management §6; the service owner sets the times.
 *
 * @param immediate a RED that goes before all others
 */
public record DuePolicy(Duration immediate, Duration red, Duration yellow, Duration tech) {

    public static final DuePolicy DEFAULT =
            new DuePolicy(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofDays(1));

    private static final Duration RESOLVE_RED = Duration.ofHours(4);
    private static final Duration RESOLVE_YELLOW = Duration.ofDays(1);
    private static final Duration RESOLVE_TECH = Duration.ofDays(3);

    /** The severity's time, or the rule's own where that is sooner. */
    Instant dueAckAt(Evidence evidence, Instant now) {
        Duration ofSeverity = switch (evidence.severity()) {
            case RED -> evidence.immediate() ? immediate : red;
            case YELLOW -> yellow;
            case TECH, INFO -> tech;
        };
        Integer asked = evidence.ackWithinMinutes();
        Duration ofRule = asked == null ? ofSeverity : Duration.ofMinutes(asked);
        return now.plus(ofRule.compareTo(ofSeverity) < 0 ? ofRule : ofSeverity);
    }

    /** By when it should have ended: four hours, a day or three days; the project's own choice, for reports alone. */
    Instant dueResolveAt(Evidence evidence, Instant now) {
        return now.plus(
                switch (evidence.severity()) {
                    case RED -> RESOLVE_RED;
                    case YELLOW -> RESOLVE_YELLOW;
                    case TECH, INFO -> RESOLVE_TECH;
                });
    }
}
