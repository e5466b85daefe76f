/**
 * The demo ward. In: how many patients. Out: a registry filled through the dashboard's own {@code CareRegistry}, and a
 * file that remembers the demo log-ins, the devices with their secrets and when the ward was made. People, names and
 * identity numbers are made up.
 */
@NullMarked
package no.varde.standalone.demo;

import org.jspecify.annotations.NullMarked;
