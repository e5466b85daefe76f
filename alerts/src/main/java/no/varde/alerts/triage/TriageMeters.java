package no.varde.alerts.triage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Step;
import no.varde.contract.event.Severity;

/** What triage measures; the module's README says what to do when a meter moves. */
public final class TriageMeters {

    private final MeterRegistry registry;
    private volatile Map<Severity, AlertStore.Load> load = Map.of();

    public TriageMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Severity severity : Severity.values()) {
            Gauge.builder("varde.alerts.open", this, it -> it.loadOf(severity).open())
                    .tag("severity", severity.name())
                    .description("Alerts that nobody has taken")
                    .register(registry);
            Gauge.builder(
                            "varde.alerts.overdue",
                            this,
                            it -> it.loadOf(severity).overdue())
                    .tag("severity", severity.name())
                    .description("Open alerts past the time by which somebody must have taken them")
                    .register(registry);
        }
    }

    /** Takes over how much work there is, counted every few seconds rather than at each scrape. */
    public void loaded(List<AlertStore.Load> counted) {
        Map<Severity, AlertStore.Load> bySeverity = new EnumMap<>(Severity.class);
        counted.forEach(one -> bySeverity.put(one.severity(), one));
        load = bySeverity;
    }

    public void poison() {
        registry.counter("varde.findings.poison").increment();
    }

    void deadlineFailed() {
        registry.counter("varde.deadlines.failed").increment();
    }

    void stepped(Step step) {
        Alert alert = step.after();
        registry.counter(
                        "varde.alerts.steps",
                        "event",
                        step.event(),
                        "severity",
                        alert.severity().name())
                .increment();
        switch (step.event()) {
            case "opened", "recurred", "severityRaised" -> {
                record("varde.alert.delay.measured", alert, alert.evidence().measuredAt(), step.at());
                record("varde.alert.delay.received", alert, alert.evidence().receivedAt(), step.at());
            }
            case "acknowledged" ->
                record("varde.alert.acknowledge", alert, alert.marks().openedAt(), step.at());
            default -> {
                // counted above
            }
        }
    }

    private void record(String timer, Alert alert, Instant from, Instant to) {
        Duration taken = Duration.between(from, to);
        Timer.builder(timer)
                .tag("severity", alert.severity().name())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofHours(8))
                .register(registry)
                .record(taken.isNegative() ? Duration.ZERO : taken);
    }

    private AlertStore.Load loadOf(Severity severity) {
        return load.getOrDefault(severity, new AlertStore.Load(severity, 0, 0));
    }
}
