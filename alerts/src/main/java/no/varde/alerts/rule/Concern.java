package no.varde.alerts.rule;

import no.varde.contract.event.Side;
import org.jspecify.annotations.Nullable;

/**
 * What findings of one patient can be about: with the patient it makes the dedup key. Rule id, severity, value and time
 * are not in it: a yellow that becomes red is one alert that got worse. Source: alarm management §3, identity.
 */
public record Concern(
        String family, @Nullable String vital, @Nullable Side side) {}
