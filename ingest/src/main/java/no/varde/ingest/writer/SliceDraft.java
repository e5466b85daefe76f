package no.varde.ingest.writer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a slice from raw records. Bytes that are no event become poison. Not thread-safe. */
public final class SliceDraft<T> {

    private final PartitionId partition;
    private final EventDecoder<T> decoder;
    private final long from;
    private final List<Arrived<T>> events = new ArrayList<>();
    private final List<Poison> poison = new ArrayList<>();
    private long next;

    public SliceDraft(PartitionId partition, EventDecoder<T> decoder, long from) {
        this.partition = partition;
        this.decoder = decoder;
        this.from = from;
        this.next = from;
    }

    /** Records come in offset order; offsets may have gaps. */
    public void add(long offset, byte @Nullable [] value) {
        next = offset + 1;
        if (value == null) {
            poison.add(new Poison(offset, "NO_VALUE"));
            return;
        }
        try {
            events.add(new Arrived<>(offset, decoder.decode(value)));
        } catch (UnstorableEvent e) {
            poison.add(new Poison(offset, e.reason()));
        } catch (RuntimeException e) {
            // A bug, but one record must not keep its neighbours out of the database: it is named, and stays in Kafka.
            poison.add(new Poison(offset, Bug.reason(e)));
        }
    }

    /** The offset after the last record added. */
    public long next() {
        return next;
    }

    public Slice<T> toSlice() {
        return new Slice<>(partition, from, next, events, poison);
    }
}
