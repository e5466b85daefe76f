package no.varde.alerts.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import no.varde.contract.event.Finding;

/** What the stream counts; the module's README says what to do when a meter moves. */
public final class StreamMeters {

    private final MeterRegistry registry;
    private final Counter parked;
    private final Counter unparked;
    private final Counter stalePlans;
    private final Counter conflicts;

    public StreamMeters(MeterRegistry registry) {
        this.registry = registry;
        this.parked = registry.counter("varde.readings.parked");
        this.unparked = registry.counter("varde.readings.unparked");
        this.stalePlans = registry.counter("varde.plans.stale");
        this.conflicts = registry.counter("varde.readings.conflicts", "at", "rules");
    }

    void parked() {
        parked.increment();
    }

    void unparked(int readings) {
        unparked.increment(readings);
    }

    void stalePlan() {
        stalePlans.increment();
    }

    void conflict() {
        conflicts.increment();
    }

    void found(Finding finding) {
        registry.counter(
                        "varde.findings",
                        "rule",
                        finding.ruleId(),
                        "kind",
                        finding.kind().name())
                .increment();
    }

    void poison(String topic) {
        registry.counter("varde.stream.poison", "topic", topic).increment();
    }

    /** A plan expects measurements at times or in a zone that do not exist. */
    void unreadableSchedule() {
        registry.counter("varde.plans.unreadable-schedule").increment();
    }

    /** A patient could not be looked at when due, and will be later. */
    void notLookedAt() {
        registry.counter("varde.due.failed").increment();
    }

    void threadReplaced() {
        registry.counter("varde.stream.threads.replaced").increment();
    }
}
