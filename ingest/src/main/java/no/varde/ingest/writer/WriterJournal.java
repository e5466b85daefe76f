package no.varde.ingest.writer;

/** Told of what the writer does, for meters and logs. Implementations never throw. */
public interface WriterJournal {

    void written(Slice<?> slice, Outcome.Written outcome);

    void fenced(PartitionId partition);

    void refused(PartitionId partition, String reason);

    void resumed(PartitionId partition, Checkpoints.Resumption resumption);

    /** Something outside did not answer; the writer tries again. */
    void stalled(String what);

    /** Kafka records not yet stored, over all partitions of this writer. */
    void lag(String consumer, long records);
}
