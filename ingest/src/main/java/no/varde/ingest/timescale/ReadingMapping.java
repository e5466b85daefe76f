package no.varde.ingest.timescale;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;

/** {@link ReadingRow} as binary COPY sends it. */
final class ReadingMapping extends AbstractMapping<ReadingRow> {

    ReadingMapping(String schema, String table) {
        super(schema, table);
        mapIntegerPrimitive("series_id", ReadingRow::seriesId);
        mapLongPrimitive("measured_at", row -> Copy.wire(row.measuredAt()));
        mapLongPrimitive("reading_key", ReadingRow::readingKey);
        mapDouble("value", ReadingRow::value);
        mapShortPrimitive("quality", ReadingRow::qualityCode);
        mapLongPrimitive("received_at", row -> Copy.wire(row.receivedAt()));
    }
}
