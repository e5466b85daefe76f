package no.varde.dashboard.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import no.varde.contract.event.DeviceRegistered.Credential;

/**
 * What a device proves itself with: 256 random bits as base64url text. Only its hash is kept, and a plain one is enough
 * for a secret that nobody can guess.
 */
record DeviceSecret(String text) {

    private static final int BYTES = 32;

    static DeviceSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DeviceSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    Credential credential() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Credential(Credential.Kind.SECRET_SHA256, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "DeviceSecret[***]";
    }
}
