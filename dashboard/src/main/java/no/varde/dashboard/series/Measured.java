package no.varde.dashboard.series;

import java.math.BigDecimal;
import java.time.Instant;
import no.varde.contract.event.Quality;
import no.varde.contract.vitals.Vital;

/**
 * One value as it is stored.
 *
 * @param value in the canonical unit; the ordinal of the code for a coded vital
 * @param quality GOOD or SUSPECT; a rejected value is never read
 */
public record Measured(Vital vital, Instant at, BigDecimal value, Quality quality) {}
