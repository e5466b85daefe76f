package no.varde.standalone.device;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by whoever drives a device in the simulator's place, such as a replay. It ends with its process. */
public final class DeviceLock implements AutoCloseable {

    private final FileChannel channel;

    private DeviceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or empty if somebody has it. */
    public static Optional<DeviceLock> take(Path dataDirectory, String deviceId) throws IOException {
        Path devices = Files.createDirectories(dataDirectory.resolve("devices"));
        FileChannel channel = FileChannel.open(
                devices.resolve(deviceId + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new DeviceLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // this process has it itself
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether somebody has it now. */
    public static boolean isTaken(Path dataDirectory, String deviceId) throws IOException {
        Optional<DeviceLock> lock = take(dataDirectory, deviceId);
        if (lock.isPresent()) {
            lock.get().close();
            return false;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
