/**
 * What is worth knowing and needs no person now. In: findings of severity INFO. Out: a unit's list for its weekly look,
 * such as how well patients keep to their measurements.
 */
@NullMarked
package no.varde.alerts.notice;

import org.jspecify.annotations.NullMarked;
