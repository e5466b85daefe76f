package no.varde.alerts.burden;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/** The burden as meters, counted every minute rather than at each scrape; NaN where nothing was counted. */
public final class BurdenMeters {

    private final MultiGauge rules;
    private volatile Burden burden = new Burden(
            Instant.EPOCH,
            Instant.EPOCH,
            Figures.of(List.of(), 0),
            java.util.Map.of(),
            List.of(),
            List.of(),
            0,
            0,
            BurdenStore.Delay.NONE);

    public BurdenMeters(MeterRegistry registry) {
        rules = MultiGauge.builder("varde.burden.alerts")
                .description("Alerts per patient-day")
                .register(registry);
        for (Severity severity : List.of(Severity.RED, Severity.YELLOW, Severity.TECH)) {
            Gauge.builder("varde.burden.actionable", this, it -> it.actionable(severity))
                    .tag("severity", severity.name())
                    .description("Share of alerts ended by a person after which something was done")
                    .register(registry);
        }
        gauge(
                registry,
                "varde.burden.auto",
                "Share of ended alerts that nobody had to end",
                it -> number(it.total().autoShare()));
        gauge(
                registry,
                "varde.burden.red",
                "Share of alerts that are RED",
                it -> number(it.total().redShare()));
        gauge(
                registry,
                "varde.burden.reopened",
                "Share of ended alerts that came back",
                it -> number(it.total().reopenRate()));
        gauge(
                registry,
                "varde.burden.flood.minutes",
                "Minutes of the last day with over 10 alerts in 10 minutes",
                it -> it.floodMinutes());
        gauge(registry, "varde.burden.stale", "Alerts active for over a day", Burden::stale);
        delay(registry, "p50", it -> it.detectionDelay().p50());
        delay(registry, "p95", it -> it.detectionDelay().p95());
    }

    public void counted(Burden now) {
        burden = now;
        rules.register(
                now.rules().stream()
                        .<MultiGauge.Row<?>>map(rule -> MultiGauge.Row.of(
                                Tags.of("rule", rule.ruleId()),
                                number(rule.figures().perPatientDay())))
                        .toList(),
                true);
    }

    private double actionable(Severity severity) {
        Figures figures = burden.bySeverity().get(severity);
        return figures == null ? Double.NaN : number(figures.actionableShare());
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Burden> value) {
        Gauge.builder(name, this, it -> value.applyAsDouble(it.burden))
                .description(description)
                .register(registry);
    }

    private void delay(
            MeterRegistry registry, String rank, java.util.function.Function<Burden, @Nullable Duration> delay) {
        Gauge.builder("varde.burden.detection.delay", this, it -> seconds(delay.apply(it.burden)))
                .tag("rank", rank)
                .baseUnit("seconds")
                .description("From measurement to alert, nearest rank")
                .register(registry);
    }

    private static double seconds(@Nullable Duration duration) {
        return duration == null ? Double.NaN : duration.toMillis() / 1_000.0;
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
