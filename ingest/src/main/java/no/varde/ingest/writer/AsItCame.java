package no.varde.ingest.writer;

import no.varde.contract.json.EventCodec;

/** Decodes events that the tables take as they are. */
public record AsItCame<T extends Record>(Class<T> type) implements EventDecoder<T> {

    @Override
    public T decode(byte[] value) {
        return EventCodec.decode(value, type);
    }
}
