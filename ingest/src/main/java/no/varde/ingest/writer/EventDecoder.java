package no.varde.ingest.writer;

/** From a Kafka record's value to what the store takes. */
@FunctionalInterface
public interface EventDecoder<T> {

    /** @throws UnstorableEvent if the bytes are no such event, or one that the tables cannot hold */
    T decode(byte[] value) throws UnstorableEvent;
}
