/**
 * Codes, numbers and instants become words in the reader's language: what alerts and measurements are come in, what a
 * nurse reads goes out. Nothing here decides anything.
 */
@NullMarked
package no.varde.dashboard.wording;

import org.jspecify.annotations.NullMarked;
