package no.varde.alerts.rule;

import java.math.BigDecimal;
import no.varde.contract.event.Quality;
import org.jspecify.annotations.Nullable;

/**
 * A value before it has its place in a chart.
 *
 * @param value in the vital's canonical unit; null for a coded or absent one
 * @param code of a coded vital; null for a number or an absent one
 */
public record Observed(
        String vital, @Nullable BigDecimal value, @Nullable String code, Quality quality) {}
