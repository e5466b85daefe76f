package no.varde.bench;

import java.nio.file.Path;
import java.time.Duration;
import no.varde.standalone.EmptyWard;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;
import org.jspecify.annotations.Nullable;

/** What measurements share: how long to measure, a directory, and a ward for those that need one. */
final class Surroundings implements AutoCloseable {

    private final int seconds;
    private final int patients;
    private final Path directory;
    private final Terminal terminal;
    private @Nullable EmptyWard ward;

    Surroundings(BenchRequest request, Path directory, Terminal terminal) {
        this.seconds = request.seconds();
        this.patients = request.patients();
        this.directory = directory;
        this.terminal = terminal;
    }

    /** How long each phase of a measurement lasts, warm-up aside. */
    int seconds() {
        return seconds;
    }

    /** The same, for a measurement that needs no longer than that. */
    Duration phase(Duration most) {
        Duration asked = Duration.ofSeconds(seconds);
        return asked.compareTo(most) < 0 ? asked : most;
    }

    /** How many patients there are where their number is what is measured. */
    int patients() {
        return patients;
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
