package no.varde.alerts.notify;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import no.varde.alerts.escalation.Decision;
import no.varde.contract.event.EscalationChain.Channel;

/** What notification measures; the module's README says what to do when a meter moves. */
public final class NotifyMeters {

    private final MeterRegistry registry;
    private volatile long undelivered;

    public NotifyMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("varde.notifications.undelivered", this, it -> it.undelivered)
                .description("Notifications that failed within the last day, or wait after a failed try")
                .register(registry);
    }

    void stepped(EscalationStore.Due due, Decision decision) {
        String tier = due.facts().tier().name();
        switch (decision) {
            case Decision.Act act -> step(tier, act.reach().name());
            case Decision.Incident ignored -> step(tier, "INCIDENT");
            case Decision.Hold hold -> {
                if (hold.red() && !due.outOfHours()) {
                    registry.counter("varde.alerts.red.outside.hours").increment();
                }
            }
            case Decision.Wait ignored -> {
                // nothing was done
            }
        }
    }

    void became(Channel channel, Notification.State state) {
        registry.counter("varde.notifications", "channel", channel.name(), "state", state.name())
                .increment();
    }

    void undelivered(long counted) {
        undelivered = counted;
    }

    private void step(String tier, String reach) {
        registry.counter("varde.escalation.steps", "tier", tier, "reach", reach).increment();
    }
}
