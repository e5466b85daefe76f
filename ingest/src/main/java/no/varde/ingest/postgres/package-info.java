/**
 * The bridge's side of the database: rejected payloads go into vitals.quarantine, encrypted, and come out again
 * when an assignment is back-dated.
 */
@NullMarked
package no.varde.ingest.postgres;

import org.jspecify.annotations.NullMarked;
