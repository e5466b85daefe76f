/**
 * What looks wrong with a device or a measurement rather than with the patient. In: readings with all their values,
 * also REJECTED ones. Out: findings of severity TECH, a family for each rule.
 */
@NullMarked
package no.varde.alerts.rule.technical;

import org.jspecify.annotations.NullMarked;
