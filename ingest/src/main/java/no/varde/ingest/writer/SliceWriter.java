package no.varde.ingest.writer;

/**
 * Writes slices of one topic. A slice that the database refuses, or that wakes a bug, is halved until the culprit stands alone; that one becomes
 * poison and the rest is stored.
 */
public final class SliceWriter<T> {

    private final EventDecoder<T> decoder;
    private final EventStore<T> store;
    private final WriterJournal journal;

    public SliceWriter(EventDecoder<T> decoder, EventStore<T> store, WriterJournal journal) {
        this.decoder = decoder;
        this.store = store;
        this.journal = journal;
    }

    /** An empty slice that takes records from {@code from} on. */
    public SliceDraft<T> draft(PartitionId partition, long from) {
        return new SliceDraft<>(partition, decoder, from);
    }

    /**
     * @return whether the slice is stored; false means that another writer has the partition
     * @throws StoreUnavailable if the store does not answer
     */
    public boolean write(SliceDraft<T> draft) {
        return write(draft.toSlice());
    }

    private boolean write(Slice<T> slice) {
        return switch (attempt(slice)) {
            case Outcome.Written written -> {
                journal.written(slice, written);
                yield true;
            }
            case Outcome.Fenced ignored -> {
                journal.fenced(slice.partition());
                yield false;
            }
            case Outcome.Refused refused -> isolate(slice, refused.reason());
        };
    }

    /** A bug that one record wakes must not have its batch read again for ever: the culprit is searched for. */
    private Outcome attempt(Slice<T> slice) {
        try {
            return store.write(slice);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            return new Outcome.Refused(Bug.reason(e));
        }
    }

    private boolean isolate(Slice<T> slice, String reason) {
        journal.refused(slice.partition(), reason);
        return switch (slice.events().size()) {
            case 0 -> throw new StoreUnavailable("the store refuses an empty slice: " + reason);
            case 1 -> write(slice.givenUp(reason));
            default -> {
                for (Slice<T> half : slice.halves()) {
                    if (!write(half)) {
                        yield false;
                    }
                }
                yield true;
            }
        };
    }
}
