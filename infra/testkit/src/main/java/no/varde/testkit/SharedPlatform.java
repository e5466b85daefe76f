package no.varde.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import no.varde.embedded.EmbeddedPlatform;
import no.varde.embedded.EmbeddedSettings;
import org.jspecify.annotations.Nullable;

/**
 * One embedded platform per test JVM, in a temporary directory, on free ports. It costs seconds to start, so tests
 * share it and stay apart by using ids of their own ({@link Ids}).
 */
public final class SharedPlatform {

    private static @Nullable EmbeddedPlatform platform;

    private SharedPlatform() {}

    /** The platform of this JVM, started by the first call and stopped when the JVM ends. */
    public static synchronized EmbeddedPlatform get() {
        EmbeddedPlatform running = platform;
        if (running == null) {
            running = start();
            platform = running;
        }
        return running;
    }

    private static EmbeddedPlatform start() {
        try {
            Path directory = Files.createTempDirectory("varde-test-");
            EmbeddedPlatform started =
                    EmbeddedPlatform.start(new EmbeddedSettings(directory, 0, 0, 0), line -> System.err.println(line));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, directory), "shared-platform-stop"));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPlatform started, Path directory) {
        started.close();
        try {
            Files.walkFileTree(directory, new Removal());
        } catch (IOException e) {
            System.err.println("left behind: " + directory);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
