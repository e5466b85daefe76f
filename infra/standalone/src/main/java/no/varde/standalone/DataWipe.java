package no.varde.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import no.varde.standalone.cli.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Empties a data directory for {@code --fresh}: only one that Varde made, only while nobody uses it, and only what
 * Varde itself puts there.
 */
final class DataWipe {

    private static final List<String> OWN = List.of(
            "postgres",
            "postgres.log",
            "kafka",
            "mqtt",
            "devices",
            "demo",
            "streams",
            "instance.json",
            "secrets.properties",
            "format");

    private DataWipe() {}

    static void wipe(Path directory) throws IOException, UsageException {
        if (hasNoData(directory)) {
            return;
        }
        if (Files.notExists(directory.resolve("format"))) {
            throw new UsageException(
                    "--fresh: " + directory + " is not a data directory of Varde; name another with --data");
        }
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new UsageException("--fresh: " + directory + " is in use; stop it first with ./varde down");
            }
            for (String own : OWN) {
                delete(directory.resolve(own));
            }
        }
    }

    /** Not there, empty, or holding only what starting leaves before there is any data. */
    private static boolean hasNoData(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return true;
        }
        try (Stream<Path> content = Files.list(directory)) {
            return content.map(file -> file.getFileName().toString())
                    .allMatch(name -> name.equals("lock") || name.startsWith("varde."));
        }
    }

    private static void delete(Path path) throws IOException {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            // nothing to delete
        }
    }
}
