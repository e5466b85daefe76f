/**
 * A decoded reading, the device's registration and the time of arrival come in; a reading with its patient, its
 * identity and a quality per value goes out, or the reason for which there is none. Pure.
 */
@NullMarked
package no.varde.ingest.reading;

import org.jspecify.annotations.NullMarked;
