/**
 * Schema {@code vitals} over JDBC, on plain PostgreSQL and on TimescaleDB. In: slices of decoded events. Out: rows, and
 * the partition's offset moved in the same transaction. Nothing else writes these tables, the quarantine aside.
 */
@NullMarked
package no.varde.ingest.timescale;

import org.jspecify.annotations.NullMarked;
