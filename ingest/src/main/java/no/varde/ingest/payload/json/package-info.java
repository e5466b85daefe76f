/**
 * JSON text comes in, a plain tree goes out. The one place of decoding that knows Jackson, whose streaming parser
 * is held here to strict limits; the formats see only the tree.
 */
@NullMarked
package no.varde.ingest.payload.json;

import org.jspecify.annotations.NullMarked;
