package no.varde.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A name for this instance that outlives the process, kept beside its state. With it Kafka knows a restarted instance
 * again and hands its partitions back at once, also after a kill, in place of waiting for the dead one's session to end.
 */
public record InstanceId(String value) {

    public static InstanceId in(Path stateDir) {
        Path file = stateDir.resolve("instance-id");
        try {
            Files.createDirectories(stateDir);
            String known = Files.exists(file) ? Files.readString(file).strip() : "";
            return new InstanceId(known.isEmpty() ? written(file) : known);
        } catch (IOException e) {
            throw new UncheckedIOException("alerts.streams.state-dir cannot be written", e);
        }
    }

    /** Whole or not at all, whatever ends the process meanwhile: with an empty id Kafka's clients do not start. */
    private static String written(Path file) throws IOException {
        String id = UUID.randomUUID().toString();
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(whole, id);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        return id;
    }
}
