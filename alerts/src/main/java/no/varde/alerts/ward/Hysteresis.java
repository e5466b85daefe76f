package no.varde.alerts.ward;

import java.util.Optional;
import no.varde.contract.event.Finding;

/**
 * When a measure of the platform is worth an alert, and when no longer: between the limit and half of it, what was said
 * stands, so that a measure near the limit does not chatter.
 */
record Hysteresis(double limit) {

    /**
     * @param raised whether the alert is there and its condition lasts
     * @return what to tell triage; empty where it knows
     */
    Optional<Finding.Kind> judge(double measured, boolean raised) {
        if (!raised && measured > limit) {
            return Optional.of(Finding.Kind.RAISED);
        }
        return raised && measured < limit / 2 ? Optional.of(Finding.Kind.CLEARED) : Optional.empty();
    }
}
