/**
 * The families BP and BP-MEAN: home blood pressure, by its weekly mean and by single values that cannot wait. In:
 * samples of BP_SYSTOLIC and BP_DIASTOLIC and symptoms. Out: findings that take the place of the general limits.
 */
@NullMarked
package no.varde.alerts.rule.pressure;

import org.jspecify.annotations.NullMarked;
