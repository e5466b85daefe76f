package no.varde.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and directories that only their owner can use. Where the file system knows no owners it does nothing. */
final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    static void createFile(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } else {
            Files.createFile(file);
        }
    }

    /** Makes the file if it is missing, and its owner's alone if it was not. */
    static void file(Path file) throws IOException {
        if (Files.notExists(file)) {
            createFile(file);
        }
        restrictFile(file);
    }

    /** Makes the directory if it is missing, and its owner's alone if it was not. */
    static Path directory(Path directory) throws IOException {
        createDirectories(directory);
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, DIRECTORY);
        }
        return directory;
    }

    static void createDirectories(Path directory) throws IOException {
        if (isPosix(directory) && Files.notExists(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
        } else {
            Files.createDirectories(directory);
        }
    }

    static void restrictFile(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    /** Puts on disk which files the directory holds; elsewhere than on POSIX a directory cannot be opened. */
    static void forceDirectoryOf(Path file) throws IOException {
        if (isPosix(file)) {
            try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent())) {
                directory.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
