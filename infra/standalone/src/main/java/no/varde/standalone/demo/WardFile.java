package no.varde.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.instance.PrivateFile;

/** Remembers the demo ward in the data directory, readable by its owner alone. */
final class WardFile {

    private final PrivateFile file;
    private final Path begun;

    WardFile(Path dataDirectory) {
        Path demo = dataDirectory.resolve("demo");
        file = new PrivateFile(demo.resolve("ward.json"));
        begun = demo.resolve("ward.begun");
    }

    /** Notes that a ward is being made; the note goes when it is written. */
    void begin() throws IOException {
        new PrivateFile(begun).write(new byte[0]);
    }

    /** Whether the making of a ward was interrupted. */
    boolean isHalfMade() {
        return Files.exists(begun) && !file.exists();
    }

    Optional<DemoWard> read() throws IOException {
        return file.exists() ? Optional.of(EventCodec.decode(file.read(), DemoWard.class)) : Optional.empty();
    }

    void write(DemoWard ward) throws IOException {
        file.write(EventCodec.encode(ward));
        Files.deleteIfExists(begun);
    }
}
