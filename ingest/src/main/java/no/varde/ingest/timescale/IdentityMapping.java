package no.varde.ingest.timescale;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import no.varde.ingest.writer.StoredReading;

/** A row of {@code vitals.identity} as binary COPY sends it. */
final class IdentityMapping extends AbstractMapping<StoredReading> {

    IdentityMapping(String schema, String table) {
        super(schema, table);
        mapUUID("reading_id", StoredReading::id);
        mapText("content_hash", reading -> reading.event().contentHash());
        mapText("patient_id", reading -> reading.event().patientId());
        mapLongPrimitive("measured_at", reading -> Copy.wire(reading.measuredAt()));
        mapLongPrimitive("received_at", reading -> Copy.wire(reading.receivedAt()));
    }
}
