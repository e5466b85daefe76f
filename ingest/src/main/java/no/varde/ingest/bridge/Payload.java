package no.varde.ingest.bridge;

import no.varde.ingest.reading.Digest;

/**
 * What a device sent. Of more than 256 KiB only the size and the hash are kept, so that what is refused unread does not
 * fill the memory while it waits for that.
 */
public final class Payload {

    /** A bigger PUBLISH is refused unread. */
    static final int MAX_BYTES = 256 * 1024;

    private static final byte[] NOTHING = {};

    private final byte[] bytes;
    private final int size;
    private final String hash;

    private Payload(byte[] bytes, int size, String hash) {
        this.bytes = bytes;
        this.size = size;
        this.hash = hash;
    }

    public static Payload of(byte[] sent) {
        return new Payload(sent.length > MAX_BYTES ? NOTHING : sent, sent.length, Digest.ofPayload(sent));
    }

    /** The bytes, not copied; none of one that is too large. */
    public byte[] bytes() {
        return bytes;
    }

    /** Bytes that were sent. */
    int size() {
        return size;
    }

    boolean isTooLarge() {
        return size > MAX_BYTES;
    }

    /** SHA-256, 64 hex digits. */
    String hash() {
        return hash;
    }
}
