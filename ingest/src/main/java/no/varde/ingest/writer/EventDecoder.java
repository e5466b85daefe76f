package no.varde.ingest.writer;

/** From a Kafka record's value to what the store takes. */
@FunctionalInterface
public interface EventDecoder<T> {

    /**
     * @throws no.varde.contract.json.UndecodableEvent if the bytes are no such event
     * @throws UnstorableEvent if they are one that the tables cannot hold
     */
    T decode(byte[] value) throws UnstorableEvent;
}
