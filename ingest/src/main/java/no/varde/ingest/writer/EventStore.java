package no.varde.ingest.writer;

/** Where slices of one kind of event end up. */
@FunctionalInterface
public interface EventStore<T> {

    /**
     * Stores the slice and moves the partition's offset, both or neither.
     *
     * @throws StoreUnavailable if it is not known whether the slice is stored: settle the offset and try again
     */
    Outcome write(Slice<T> slice);
}
