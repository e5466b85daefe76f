package no.varde.bench;

import java.nio.file.Path;
import no.varde.standalone.EmptyWard;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;
import org.jspecify.annotations.Nullable;

/** What measurements share: how long to measure, a directory, and a ward for those that need one. */
final class Surroundings implements AutoCloseable {

    private final int seconds;
    private final Path directory;
    private final Terminal terminal;
    private @Nullable EmptyWard ward;

    Surroundings(int seconds, Path directory, Terminal terminal) {
        this.seconds = seconds;
        this.directory = directory;
        this.terminal = terminal;
    }

    /** How long each phase of a measurement lasts, warm-up aside. */
    int seconds() {
        return seconds;
    }

    Path directory() {
        return directory;
    }

    /** Progress, in a line. */
    void say(String what) {
        terminal.line("  " + what);
    }

    /** An empty ward that runs, started when it is first asked for. */
    EmptyWard ward() throws UsageException {
        if (ward == null) {
            say("starting an empty ward in " + directory);
            ward = EmptyWard.start(directory, this::say);
        }
        return ward;
    }

    @Override
    public void close() {
        if (ward != null) {
            ward.close();
        }
    }
}
