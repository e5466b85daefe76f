/**
 * The family DM: blood glucose of a patient with diabetes by the international levels. In: samples of GLUCOSE_MMOL and
 * symptoms. Out: findings that take the place of the general limits. A meter's LO or HI is no number: what is absent
 * is not judged here.
 */
@NullMarked
package no.varde.alerts.rule.glucose;

import org.jspecify.annotations.NullMarked;
