/**
 * The families COPD and ASTH: saturation against a personal floor, and peak flow in percent of the personal best. In:
 * samples of SPO2 or PEF. Out: findings of the low side, and of the high side where oxygen does harm.
 */
@NullMarked
package no.varde.alerts.rule.respiratory;

import org.jspecify.annotations.NullMarked;
