package no.varde.alerts.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * The rest after a person has ended a YELLOW or TECH alert: more of the same is no new work, what is worse is. RED has
 * none. Source: alarm management §7.
 */
final class Cooldown {

    private static final Duration LASTS = Duration.ofHours(12);

    private final VitalsTable vitals;

    Cooldown(VitalsTable vitals) {
        this.vitals = vitals;
    }

    boolean covers(Alert latest, Phase.Ended ended, Evidence found, Instant now) {
        return ended instanceof Phase.Resolved
                && latest.severity() != Severity.RED
                && now.isBefore(ended.at().plus(LASTS))
                && !found.isWorseThan(latest.evidence())
                && !isWorseByDeadband(latest, found);
    }

    private boolean isWorseByDeadband(Alert latest, Evidence found) {
        BigDecimal before = latest.evidence().value();
        BigDecimal after = found.value();
        Side side = latest.identity().side();
        if (before == null || after == null || side == null) {
            return false;
        }
        BigDecimal further = side == Side.LOW ? before.subtract(after) : after.subtract(before);
        return further.signum() > 0
                && further.compareTo(deadband(latest.identity().vital())) >= 0;
    }

    private BigDecimal deadband(@Nullable String vital) {
        return vital == null
                ? BigDecimal.ZERO
                : vitals.find(vital).map(Vital::deadband).orElse(BigDecimal.ZERO);
    }
}
