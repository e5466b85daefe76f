package no.varde.alerts.simulation;

import java.time.Instant;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import org.jspecify.annotations.Nullable;

/**
 * One alert that would have been.
 *
 * @param ruleId the rule that said the worst
 * @param severity the worst that was said
 * @param openedAt when Varde had the reading that opened it
 * @param from when that reading was measured
 * @param to when the value was calm again, or when a person would have acted
 */
public record Episode(
        String dedupKey,
        String family,
        @Nullable String vital,
        @Nullable Side side,
        String ruleId,
        Severity severity,
        Instant openedAt,
        Instant from,
        Instant to) {}
