package no.varde.ingest.postgres;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter mode. What is stored is a format byte, a random nonce and the sealed payload; the row's id
 * is authenticated with it, so that a payload cannot be moved to another row.
 */
final class PayloadCipher {

    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalArgumentException if the key is not 32 bytes in base64 */
    PayloadCipher(String base64Key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64Key.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ingest.quarantine.key is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("ingest.quarantine.key must have 32 bytes, base64-encoded");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    byte[] seal(String id, byte[] payload) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, id, nonce, payload);
        byte[] stored = new byte[1 + NONCE_BYTES + sealed.length];
        stored[0] = FORMAT;
        System.arraycopy(nonce, 0, stored, 1, NONCE_BYTES);
        System.arraycopy(sealed, 0, stored, 1 + NONCE_BYTES, sealed.length);
        return stored;
    }

    /** @throws IllegalStateException if it was sealed with another key or for another row, or was changed */
    byte[] open(String id, byte[] stored) {
        if (stored.length <= 1 + NONCE_BYTES || stored[0] != FORMAT) {
            throw new IllegalStateException("not a sealed payload");
        }
        byte[] nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, id, nonce, Arrays.copyOfRange(stored, 1 + NONCE_BYTES, stored.length));
    }

    private byte[] run(int mode, String id, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the payload cannot be " + (mode == Cipher.DECRYPT_MODE ? "opened" : "sealed"), e);
        }
    }
}
