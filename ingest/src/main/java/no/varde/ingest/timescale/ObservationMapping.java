package no.varde.ingest.timescale;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.util.List;
import no.varde.contract.event.Reading;
import no.varde.contract.event.Symptom;
import no.varde.contract.json.EventCodec;
import no.varde.ingest.writer.StoredReading;

/** A row of {@code vitals.observation} as binary COPY sends it. */
final class ObservationMapping extends AbstractMapping<StoredReading> {

    private static final Reading.Context NONE = new Reading.Context(null, List.of(), null, List.of());

    ObservationMapping(String schema, String table) {
        super(schema, table);
        mapUUID("reading_id", StoredReading::id);
        mapLongPrimitive("reading_key", StoredReading::key);
        mapText("patient_id", reading -> reading.event().patientId());
        mapLongPrimitive("measured_at", reading -> Copy.wire(reading.measuredAt()));
        mapBoolean("on_oxygen", reading -> contextOf(reading).onOxygen());
        mapTextArray(
                "symptoms",
                reading -> contextOf(reading).symptoms().stream()
                        .map(Symptom::name)
                        .toList());
        mapLong("device_time", reading -> Copy.wireOrNull(contextOf(reading).deviceTime()));
        mapTextArray("notes", reading -> contextOf(reading).notes());
        mapJsonb("absent", reading -> EventCodec.mapper().writeValueAsString(reading.absent()));
    }

    private static Reading.Context contextOf(StoredReading reading) {
        return reading.event().context() == null ? NONE : reading.event().context();
    }
}
