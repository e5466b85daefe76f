/**
 * Readings and forms that did not come. In: what a plan expects and when, what did come, and an instant at which
 * something is due. Out: findings of family MISS, and the next instant to look. Days are local calendar days of the
 * plan's zone. Pure: the time that passes is the caller's.
 */
@NullMarked
package no.varde.alerts.rule.missing;

import org.jspecify.annotations.NullMarked;
