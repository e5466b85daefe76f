package no.varde.alerts.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding of severity INFO: never an alert.
 *
 * @param inputs what the rule computed with, by name
 */
public record Notice(
        String noticeId,
        @Nullable String patientId,
        @Nullable String careUnitId,
        String ruleId,
        String family,
        @Nullable String vital,
        Instant measuredAt,
        Map<String, BigDecimal> inputs) {

    public Notice {
        inputs = Map.copyOf(inputs);
    }
}
