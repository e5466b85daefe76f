/**
 * JSON as a plain tree, which is what the formats look at: nothing of a JSON library comes in or goes out. Pure.
 */
@NullMarked
package no.varde.ingest.payload.json;

import org.jspecify.annotations.NullMarked;
