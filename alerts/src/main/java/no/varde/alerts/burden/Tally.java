package no.varde.alerts.burden;

import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Alerts that opened in the period, counted for one rule and severity in one care unit.
 *
 * @param careUnitId null for the platform's own
 * @param severity the worst that each came to
 * @param resolved ended by a person, and still ended
 * @param actionable of the resolved, those after which something was done for the patient
 * @param auto ended by themselves, and still ended
 * @param endedOnce that ever ended, also those that came back
 * @param reopened that came back at least once
 */
public record Tally(
        @Nullable String careUnitId,
        String ruleId,
        Severity severity,
        long opened,
        long resolved,
        long actionable,
        long auto,
        long endedOnce,
        long reopened) {}
