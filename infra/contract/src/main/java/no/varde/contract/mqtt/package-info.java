/**
 * What goes over MQTT between Varde and a patient's device, beside readings: messages to the patient, and the device's
 * word that one has arrived. Fields are only ever added, and readers ignore what they do not know.
 */
@NullMarked
package no.varde.contract.mqtt;

import org.jspecify.annotations.NullMarked;
