/**
 * Varde's own JSON, the default format: an object or an array of up to 1 000 comes in, decoded readings go out.
 */
@NullMarked
package no.varde.ingest.payload.varde;

import org.jspecify.annotations.NullMarked;
