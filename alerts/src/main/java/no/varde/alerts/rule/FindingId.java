package no.varde.alerts.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of a finding, derived from what it says, so that saying it again changes nothing. */
public final class FindingId {

    private FindingId() {}

    /**
     * 32 hex digits.
     *
     * @param says dedup key, kind, severity, rule and its version, and what decided: a reading's id, or a due time
     */
    public static String of(String... says) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", says).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
