package no.varde.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
                known.values().forEach(secret -> Base64.getDecoder().decode((String) secret));
            } catch (IOException | IllegalArgumentException e) {
                throw new PlatformStartException(
                        "cannot read " + file + " (" + e.getClass().getSimpleName() + "); restore it from a backup", e);
            }
            if (known.isEmpty()) {
                throw new PlatformStartException(file + " is empty; restore it from a backup");
            }
        }
    }

    synchronized boolean has(String name) {
        return known.containsKey(name);
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

    /**
     * Written beside and moved over, each step on disk before the next, so that a power cut leaves either the old file
     * or the new one. What is opened with a secret may be on disk at once.
     */
    private void save() {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            OwnerOnly.createFile(beside);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
                known.store(writer, "Keys and passwords of this installation. Keep this file with its data.");
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.forceDirectoryOf(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
