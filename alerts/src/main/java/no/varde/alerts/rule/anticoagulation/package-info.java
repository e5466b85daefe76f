/**
 * The family INR: the patient's INR against a target range that only the plan can set. In: samples of INR. Out:
 * findings that take the place of the general limits.
 */
@NullMarked
package no.varde.alerts.rule.anticoagulation;

import org.jspecify.annotations.NullMarked;
