package no.varde.alerts.triage;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import no.varde.alerts.alert.DuePolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The times of triage, which the owner of the service decides.
 *
 * @param dueImmediate time to take a RED that goes before all others
 * @param dueRed time to take a RED
 * @param dueYellow time to take a YELLOW
 * @param dueTech time to take a TECH
 * @param wakeEvery how often it is looked for alerts whose deadline has passed
 * @param forgetEvery how often findings that Kafka no longer holds are forgotten
 * @param countEvery how often open and overdue alerts are counted for the meters
 */
@Validated
@ConfigurationProperties("alerts.triage")
public record TriageProperties(
        @DefaultValue("5m") @NotNull Duration dueImmediate,
        @DefaultValue("15m") @NotNull Duration dueRed,
        @DefaultValue("2h") @NotNull Duration dueYellow,
        @DefaultValue("1d") @NotNull Duration dueTech,
        @DefaultValue("1s") @NotNull Duration wakeEvery,
        @DefaultValue("1h") @NotNull Duration forgetEvery,
        @DefaultValue("5s") @NotNull Duration countEvery) {

    DuePolicy duePolicy() {
        return new DuePolicy(dueImmediate, dueRed, dueYellow, dueTech);
    }
}
