/**
 * Postgres, Kafka and an MQTT broker inside one JVM, on loopback, kept in one data directory. In come the settings and
 * the device credentials on {@code varde.devices}; out go the addresses and accounts that the apps connect with.
 */
@NullMarked
package no.varde.embedded;

import org.jspecify.annotations.NullMarked;
