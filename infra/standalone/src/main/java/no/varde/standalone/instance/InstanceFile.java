package no.varde.standalone.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;

/** {@code instance.json} in a data directory; there only while an instance runs, or after it was killed. */
public final class InstanceFile {

    private final PrivateFile file;

    public InstanceFile(Path dataDirectory) {
        file = new PrivateFile(dataDirectory.resolve("instance.json"));
    }

    public void write(Instance instance) throws IOException {
        file.write(EventCodec.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(instance));
    }

    /** The instance that runs on this directory now. */
    public Optional<Instance> running() {
        return read().filter(instance -> instance.process().isPresent());
    }

    private Optional<Instance> read() {
        try {
            return file.exists() ? Optional.of(EventCodec.decode(file.read(), Instance.class)) : Optional.empty();
        } catch (IOException | UndecodableEvent e) {
            return Optional.empty();
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file.path());
    }
}
