package no.varde.ingest.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hashes of which ids are made: the first 128 bits of SHA-256, as 32 hex digits. */
public final class Digest {

    private static final int HEX_DIGITS = 32;

    private Digest() {}

    /** Hash of the parts in their order. Each is hashed with its length, so that no two lists run into one. */
    public static String of(@Nullable String... parts) {
        return of(Arrays.asList(parts));
    }

    static String of(List<@Nullable String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(part == null ? -1 : bytes.length)
                    .flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    /** The whole SHA-256 of a payload, 64 hex digits. */
    public static String ofPayload(byte[] payload) {
        return HexFormat.of().formatHex(sha256().digest(payload));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
