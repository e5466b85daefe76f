/**
 * JSON text comes in, the plain tree goes out. The one place of decoding that knows Jackson, whose streaming
 * parser is held to strict limits here.
 */
@NullMarked
package no.varde.ingest.payload.jackson;

import org.jspecify.annotations.NullMarked;
