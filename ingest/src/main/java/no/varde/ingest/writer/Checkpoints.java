package no.varde.ingest.writer;

/** How far each partition is stored. */
public interface Checkpoints {

    /**
     * Where to go on reading a partition. A partition never seen before begins at {@code log.beginning()}; a stored
     * offset outside the log is moved to its beginning, since what the log holds now may never have been read.
     *
     * @throws StoreUnavailable if the store does not answer
     */
    Resumption resume(PartitionId partition, Log log);

    /**
     * What Kafka holds of a partition.
     *
     * @param beginning first offset still there
     * @param end offset of the next record to come
     */
    record Log(long beginning, long end) {}

    /** Where to read on, and how that came about. */
    record Resumption(long next, How how) {}

    /** How the next offset was found. */
    enum How {
        /** From where the store left off. */
        CONTINUED,
        /** A partition not seen before. */
        NEW,
        /** A topic not seen before, in place of another of the same name: Kafka is new under old tables. */
        NEW_TOPIC,
        /** Kafka dropped records that were never stored. */
        RECORDS_EXPIRED,
        /** Kafka holds less than was stored: it lost its tail. What is there is read again. */
        LOG_SHRUNK
    }
}
