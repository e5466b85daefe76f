package no.varde.alerts.rule;

import no.varde.contract.event.Severity;

/**
 * That a rule said something of an entry.
 *
 * @param arrival place in the order of arrival of the reading that made it be said: the entry itself, or a late one
 */
public record Mark(Concern concern, String ruleId, Severity severity, long arrival) {

    /** Whether the same was said. */
    boolean says(Concern of, String byRule, Severity as) {
        return concern.equals(of) && ruleId.equals(byRule) && severity == as;
    }
}
