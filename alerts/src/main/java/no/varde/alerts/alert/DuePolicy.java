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

    Instant dueAckAt(Evidence evidence, Instant now) {
        return now.plus(
                switch (evidence.severity()) {
                    case RED -> evidence.immediate() ? immediate : red;
                    case YELLOW -> yellow;
                    case TECH, INFO -> tech;
                });
    }
}
