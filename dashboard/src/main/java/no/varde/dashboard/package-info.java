/**
 * Pages for nurses, and the care registry. Changes of alerts come in from Kafka and values from the database; pages go
 * out to browsers, and what is registered goes out to Kafka.
 */
@NullMarked
package no.varde.dashboard;

import org.jspecify.annotations.NullMarked;
