package no.varde.alerts.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import no.varde.contract.event.Finding;

/** The id of a finding, derived from what it says, so that saying it again changes nothing. */
public final class FindingId {

    private FindingId() {}

    /** 32 hex digits from dedup key, kind, rule, its version and the reading that decided. */
    public static String of(DedupKey key, Finding.Kind kind, Rule rule, String readingId) {
        String says =
                String.join("\n", key.text(), kind.name(), rule.id(), Integer.toString(rule.version()), readingId);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(says.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
