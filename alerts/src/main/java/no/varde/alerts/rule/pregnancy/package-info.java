/**
 * The family PREG: blood pressure in pregnancy, and the symptoms of pre-eclampsia beside it. In: samples of
 * BP_SYSTOLIC and BP_DIASTOLIC and symptoms. Out: findings that take the place of the general high limits.
 */
@NullMarked
package no.varde.alerts.rule.pregnancy;

import org.jspecify.annotations.NullMarked;
