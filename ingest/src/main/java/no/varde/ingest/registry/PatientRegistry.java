package no.varde.ingest.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.varde.contract.event.MonitoringPlan;

/**
 * Who is followed. The bridge takes a reading either way; one whose patient has no active plan waits in alerting, and
 * is counted here so that somebody sees it.
 */
public final class PatientRegistry {

    private final Map<String, Plan> plans = new ConcurrentHashMap<>();

    public boolean isFollowed(String patientId) {
        Plan plan = plans.get(patientId);
        return plan != null && plan.active();
    }

    /** Takes a plan in; one that is not newer than what is known is ignored. */
    public void apply(MonitoringPlan plan) {
        plans.merge(
                plan.patientId(),
                new Plan(plan.version(), plan.isActive()),
                (known, next) -> next.version() > known.version() ? next : known);
    }

    public void erase(String patientId) {
        plans.remove(patientId);
    }

    private record Plan(long version, boolean active) {}
}
