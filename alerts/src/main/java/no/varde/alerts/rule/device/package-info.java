/**
 * Devices that fall silent or run out of power. In: a device's states and the times of contact with it. Out: findings
 * about the device, on the row of the patient whom it measures. Pure: the time that passes is the caller's.
 */
@NullMarked
package no.varde.alerts.rule.device;

import org.jspecify.annotations.NullMarked;
