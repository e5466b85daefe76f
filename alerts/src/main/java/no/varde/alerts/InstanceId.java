package no.varde.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            if (Files.notExists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return new InstanceId(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("alerts.streams.state-dir cannot be written", e);
        }
    }
}
