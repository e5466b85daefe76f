package no.varde.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory that holds everything: checked, locked for one process, and marked with the format of its contents. */
final class DataDirectory implements AutoCloseable {

    /** Raised whenever an older build could not read what this one writes. */
    static final int FORMAT = 1;

    static final long NEEDED_BYTES = 500L * 1024 * 1024;

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(2);

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** @throws PlatformStartException if it cannot be used, with the reason as one line */
    static DataDirectory open(Path root) {
        return open(root, directory -> Files.getFileStore(directory).getUsableSpace());
    }

    static DataDirectory open(Path root, UsableSpace space) {
        create(root);
        FileChannel lockFile = lock(root);
        DataDirectory directory = new DataDirectory(root, lockFile);
        try {
            boolean killed = lockFile.size() > 0;
            directory.checkFormat();
            directory.checkSpace(space);
            if (killed) {
                directory.forgetQueue();
            }
            directory.writePid();
            return directory;
        } catch (IOException e) {
            directory.unlock();
            throw new PlatformStartException("cannot use the data directory " + root + ": " + reason(e), e);
        } catch (PlatformStartException e) {
            directory.unlock();
            throw e;
        }
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path postgresLog() {
        return root.resolve("postgres.log");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path mqtt() {
        return root.resolve("mqtt");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    /**
     * Gives the directory back after everything in it has stopped. The lock file stays, empty: deleting it would let two
     * processes lock two different files, and a process id left in it tells the next start of a kill.
     */
    @Override
    public void close() {
        try {
            lockFile.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            unlock();
        }
    }

    private void unlock() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path root) {
        try {
            OwnerOnly.createDirectories(root);
        } catch (IOException e) {
            throw new PlatformStartException("cannot create the data directory " + root + ": " + reason(e), e);
        }
        if (!Files.isWritable(root)) {
            throw new PlatformStartException("the data directory " + root + " is not writable");
        }
    }

    private static FileChannel lock(Path root) {
        Path file = root.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new PlatformStartException("the data directory " + root + " is in use by process "
                        + Files.readString(file, StandardCharsets.UTF_8).strip()
                        + "; stop that one first or name another directory");
            }
            return channel;
        } catch (IOException e) {
            throw new PlatformStartException("cannot lock the data directory " + root + ": " + reason(e), e);
        }
    }

    /** Waits a little: a process that was just killed keeps its locks until the system has taken it apart. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        long patience = System.nanoTime() + LOCK_PATIENCE.toNanos();
        while (tryLock(channel) == null) {
            if (System.nanoTime() > patience) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return true;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process holds it
        }
    }

    private void writePid() throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        lockFile.truncate(0);
        lockFile.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /**
     * After a kill the broker's files still say which messages of the shared subscription were on their way to whom, and
     * it holds back what follows them. The queue is of no value then: a device still has what it has no receipt for.
     */
    private void forgetQueue() throws IOException {
        if (Files.notExists(mqtt())) {
            return;
        }
        try (Stream<Path> files = Files.walk(mqtt())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void checkFormat() throws IOException {
        Path file = root.resolve("format");
        if (Files.notExists(file)) {
            Files.writeString(file, FORMAT + "\n");
            return;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (!text.matches("[0-9]{1,9}")) {
            throw new PlatformStartException("the file " + file + " does not hold a format number");
        }
        if (Integer.parseInt(text) > FORMAT) {
            throw new PlatformStartException("the data directory " + root + " is from a newer version (format " + text
                    + "; this version reads up to " + FORMAT + ")");
        }
    }

    private void checkSpace(UsableSpace space) throws IOException {
        long usable = space.of(root);
        if (usable < NEEDED_BYTES) {
            throw new PlatformStartException("no space: " + usable / (1024 * 1024) + " MiB are free for " + root
                    + ", and " + NEEDED_BYTES / (1024 * 1024) + " MiB are needed");
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : " " + message);
    }

    /** Bytes that may still be written to where a directory lies. */
    interface UsableSpace {
        long of(Path directory) throws IOException;
    }
}
