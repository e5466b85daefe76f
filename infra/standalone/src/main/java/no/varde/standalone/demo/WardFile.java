package no.varde.standalone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.instance.PrivateFile;

/** Remembers the demo ward in the data directory, readable by its owner alone. */
final class WardFile {

    private final PrivateFile file;

    WardFile(Path dataDirectory) {
        file = new PrivateFile(dataDirectory.resolve("demo").resolve("ward.json"));
    }

    Optional<DemoWard> read() throws IOException {
        return file.exists() ? Optional.of(EventCodec.decode(file.read(), DemoWard.class)) : Optional.empty();
    }

    void write(DemoWard ward) throws IOException {
        file.write(EventCodec.encode(ward));
    }
}
