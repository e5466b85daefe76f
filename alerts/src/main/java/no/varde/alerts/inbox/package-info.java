/**
 * The patient's inbox. In: steps of alerts and findings. Out: messages in a table, one per device that measures the
 * patient, where the publisher finds them; and the devices' word that they have them.
 */
@NullMarked
package no.varde.alerts.inbox;

import org.jspecify.annotations.NullMarked;
