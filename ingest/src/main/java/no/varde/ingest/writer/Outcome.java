package no.varde.ingest.writer;

/** What became of a slice. */
public sealed interface Outcome {

    /**
     * Stored, and the offset moved.
     *
     * @param rows rows added
     * @param duplicates rows not added because they were there, and repeats of readings
     * @param conflicts readings kept aside because their id was taken by other contents
     */
    record Written(int rows, int duplicates, int conflicts) implements Outcome {}

    /** The stored offset is not where the slice begins: somebody else writes this partition. Nothing is stored. */
    record Fenced() implements Outcome {}

    /**
     * The database refuses something in the slice and always will. Nothing is stored.
     *
     * @param reason a code
     */
    record Refused(String reason) implements Outcome {}
}
