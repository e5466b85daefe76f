/**
 * What the rules say of a patient. In: the patient's recent samples, the sample that just arrived, the monitoring plan
 * and the time. Out: findings. Pure: the same input gives the same findings with the same ids, whatever the order or
 * the number of times readings arrive. Each rule family has a folder of its own; the package {@code catalogue} lists the rules.
 */
@NullMarked
package no.varde.alerts.rule;

import org.jspecify.annotations.NullMarked;
