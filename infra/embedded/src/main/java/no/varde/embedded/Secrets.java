package no.varde.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Random keys and passwords of this installation, made once and kept in its data directory in a file that its owner
 * alone can read.
 */
public final class Secrets {

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Properties known = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                OwnerOnly.restrictFile(file);
                known.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new PlatformStartException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * The secret of that name: {@code bytes} random bytes in base64, the same ones ever after.
     *
     * @throws IllegalStateException if the name is known with another length
     */
    public synchronized String get(String name, int bytes) {
        String secret = known.getProperty(name);
        if (secret == null) {
            byte[] fresh = new byte[bytes];
            random.nextBytes(fresh);
            secret = Base64.getEncoder().encodeToString(fresh);
            known.setProperty(name, secret);
            save();
        }
        int length = Base64.getDecoder().decode(secret).length;
        if (length != bytes) {
            throw new IllegalStateException("secret " + name + " has " + length + " bytes, not " + bytes);
        }
        return secret;
    }

    /** Written beside and moved over, so that a crash leaves either the old file or the new one. */
    private void save() {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            OwnerOnly.createFile(beside);
            try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                known.store(writer, "Keys and passwords of this installation. Keep this file with its data.");
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
