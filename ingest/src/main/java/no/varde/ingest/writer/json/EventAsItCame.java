package no.varde.ingest.writer.json;

import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import no.varde.ingest.writer.EventDecoder;
import no.varde.ingest.writer.UnstorableEvent;

/** Decodes events that the tables take as they are. */
public record EventAsItCame<T extends Record>(Class<T> type) implements EventDecoder<T> {

    @Override
    public T decode(byte[] value) throws UnstorableEvent {
        try {
            return EventCodec.decode(value, type);
        } catch (UndecodableEvent e) {
            throw new UnstorableEvent(UnstorableEvent.UNDECODABLE);
        }
    }
}
