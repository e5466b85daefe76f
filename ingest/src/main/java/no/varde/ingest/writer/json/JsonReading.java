package no.varde.ingest.writer.json;

import no.varde.contract.event.Reading;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import no.varde.ingest.writer.EventDecoder;
import no.varde.ingest.writer.ReadingMapper;
import no.varde.ingest.writer.StoredReading;
import no.varde.ingest.writer.UnstorableEvent;

/** Decodes a {@link Reading} and maps it. */
public record JsonReading(ReadingMapper mapper) implements EventDecoder<StoredReading> {

    @Override
    public StoredReading decode(byte[] value) throws UnstorableEvent {
        try {
            return mapper.map(EventCodec.decode(value, Reading.class));
        } catch (UndecodableEvent e) {
            throw new UnstorableEvent(UnstorableEvent.UNDECODABLE);
        }
    }
}
