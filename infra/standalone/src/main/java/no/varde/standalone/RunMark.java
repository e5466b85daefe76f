package no.varde.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Tells a start after a stop from a start after a kill. The broker's files remember for ever which messages of a shared
 * subscription were on their way to whom when it was killed, and then hold back what follows them. Its queue is of no
 * value after a kill: each device still has what it has no receipt for. So the broker then begins with nothing.
 */
final class RunMark implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 100;

    private final Path mark;
    private final boolean own;

    private RunMark(Path mark, boolean own) {
        this.mark = mark;
        this.own = own;
    }

    /** Leaves the mark, and clears up if the last run did not take its own away. */
    static RunMark set(Path dataDirectory) throws IOException {
        Path mark = dataDirectory.resolve("running");
        if (!isFree(dataDirectory.resolve("lock"))) {
            return new RunMark(mark, false); // another run's; this one will not get far
        }
        if (Files.exists(mark)) {
            DataWipe.delete(dataDirectory.resolve("mqtt"));
        } else {
            Files.createFile(mark);
        }
        return new RunMark(mark, true);
    }

    /** Whether no process uses the directory; one that is just dying may hold it for a moment. */
    private static boolean isFree(Path lockFile) throws IOException {
        if (Files.notExists(lockFile)) {
            return true;
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!canLock(lockFile)) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static boolean canLock(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    /** Everything has stopped in order. */
    @Override
    public void close() throws IOException {
        if (own) {
            Files.deleteIfExists(mark);
        }
    }
}
