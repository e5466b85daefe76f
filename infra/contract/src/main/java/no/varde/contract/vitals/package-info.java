/**
 * The table of vitals: which measurements exist, their codes, units, plausible ranges and default limits. A new vital
 * sign is a new row in {@code vitals.csv}.
 */
@NullMarked
package no.varde.contract.vitals;

import org.jspecify.annotations.NullMarked;
