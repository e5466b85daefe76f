package no.varde.alerts.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.alerts.burden.Burden;
import no.varde.alerts.burden.BurdenStore;
import no.varde.alerts.burden.Figures;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The burden as the API shows it; what nothing was counted for is left out.
 *
 * @param topRules the ten with most alerts
 */
record BurdenView(
        Instant since,
        Instant until,
        Figures total,
        Map<Severity, Figures> bySeverity,
        List<Burden.OfRule> topRules,
        int floodMinutes,
        long stale,
        Delay detectionDelay,
        List<OfUnit> units) {

    private static final int TOP = 10;

    static BurdenView of(Burden burden) {
        return new BurdenView(
                burden.since(),
                burden.until(),
                burden.total(),
                burden.bySeverity(),
                burden.rules().stream().limit(TOP).toList(),
                burden.floodMinutes(),
                burden.stale(),
                Delay.of(burden.detectionDelay()),
                burden.units().stream().map(OfUnit::of).toList());
    }

    /** @param floodMinutes of the last 24 h */
    record OfUnit(
            String careUnitId,
            double patientDays,
            Figures total,
            List<Burden.OfRule> rules,
            int floodMinutes,
            long stale,
            Delay detectionDelay) {

        static OfUnit of(Burden.OfUnit unit) {
            return new OfUnit(
                    unit.careUnitId(),
                    unit.patientDays(),
                    unit.total(),
                    unit.rules(),
                    unit.floodMinutes(),
                    unit.stale(),
                    Delay.of(unit.detectionDelay()));
        }
    }

    /** From measurement to alert, nearest ranks, in seconds. */
    record Delay(long count, @Nullable Double p50, @Nullable Double p95) {

        static Delay of(BurdenStore.Delay delay) {
            return new Delay(delay.count(), seconds(delay.p50()), seconds(delay.p95()));
        }

        private static @Nullable Double seconds(@Nullable Duration duration) {
            return duration == null ? null : duration.toMillis() / 1_000.0;
        }
    }
}
