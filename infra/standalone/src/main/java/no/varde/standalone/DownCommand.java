package no.varde.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.varde.standalone.cli.Arguments;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;
import no.varde.standalone.instance.Instance;
import no.varde.standalone.instance.InstanceFile;

/** {@code ./varde down}: asks the running instance to stop, and waits until it has. */
final class DownCommand {

    private static final long PATIENCE_SECONDS = 60;

    private final Terminal terminal;

    DownCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> words) throws UsageException, IOException {
        Path directory = Arguments.parse(words, Set.of(), Set.of("data")).dataDirectory();
        ProcessHandle process =
                process(directory).orElseThrow(() -> new UsageException("nothing runs on " + directory));
        terminal.line("stopping process " + process.pid());
        CompletableFuture<ProcessHandle> exit = process.onExit();
        process.destroy();
        exit.completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            throw new UsageException("process " + process.pid() + " still runs after " + PATIENCE_SECONDS + " s; see "
                    + LogFile.in(directory));
        }
        terminal.line("stopped");
        return 0;
    }

    /** The running instance, or a process that is about to be one and holds the directory. */
    private static Optional<ProcessHandle> process(Path directory) throws IOException {
        Optional<ProcessHandle> running = new InstanceFile(directory).running().flatMap(Instance::process);
        return running.isPresent() ? running : holder(directory.resolve("lock"));
    }

    private static Optional<ProcessHandle> holder(Path lockFile) throws IOException {
        if (Files.notExists(lockFile)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                return Optional.empty();
            }
            String pid = Files.readString(lockFile).strip();
            return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
        }
    }
}
