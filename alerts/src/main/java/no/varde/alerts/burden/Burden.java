package no.varde.alerts.burden;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.Severity;

/**
 * The burden of alerts over a period.
 *
 * @param bySeverity the same, of each severity by itself
 * @param rules each rule by itself, the one with most alerts first
 * @param stale active for over a day
 */
public record Burden(
        Instant since,
        Instant until,
        Figures total,
        Map<Severity, Figures> bySeverity,
        List<OfRule> rules,
        List<OfUnit> units,
        int floodMinutes,
        long stale,
        BurdenStore.Delay detectionDelay) {

    public record OfRule(String ruleId, Figures figures) {}

    /** @param floodMinutes of the last day, with more than ten alerts opened in ten minutes */
    public record OfUnit(
            String careUnitId,
            double patientDays,
            Figures total,
            List<OfRule> rules,
            int floodMinutes,
            long stale,
            BurdenStore.Delay detectionDelay) {}
}
