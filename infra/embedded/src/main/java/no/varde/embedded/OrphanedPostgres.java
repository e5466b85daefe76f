package no.varde.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Postgres that outlived the JVM that started it: Postgres is a process of its own, so a {@code kill -9} of the JVM
 * leaves it running on the data directory. Call only while holding the data directory's lock.
 */
final class OrphanedPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);
    private static final int PATIENCE_SECONDS = 20;
    private static final Duration START_TOLERANCE = Duration.ofSeconds(5);

    private OrphanedPostgres() {}

    static void stop(Path dataDirectory) {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        try {
            if (Files.exists(pidFile)) {
                List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
                long pid =
                        lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
                ProcessHandle.of(pid)
                        .filter(process -> isOurs(process.info(), lines, dataDirectory))
                        .ifPresent(OrphanedPostgres::end);
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException | NumberFormatException e) {
            throw new PlatformStartException("cannot tell from " + pidFile + " whether Postgres still runs", e);
        }
    }

    /**
     * Whether the process is the one that wrote these lines of {@code postmaster.pid}. After a power cut its id may be
     * that of anybody, of another Postgres too: it has to name this directory, or to have started when the third line
     * says, in seconds since 1970.
     */
    static boolean isOurs(ProcessHandle.Info process, List<String> lines, Path dataDirectory) {
        return process.command().filter(c -> c.contains("postgres")).isPresent()
                && (names(process, dataDirectory) || startedThen(process, lines));
    }

    private static boolean names(ProcessHandle.Info process, Path dataDirectory) {
        String directory = dataDirectory.toAbsolutePath().toString();
        return process.arguments()
                .filter(arguments -> List.of(arguments).contains(directory))
                .isPresent();
    }

    private static boolean startedThen(ProcessHandle.Info process, List<String> lines) {
        if (lines.size() < 3) {
            return false;
        }
        Instant written = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return process.startInstant()
                .filter(start -> Duration.between(start, written).abs().compareTo(START_TOLERANCE) <= 0)
                .isPresent();
    }

    private static void end(ProcessHandle postgres) {
        LOG.info("Stopping the Postgres that an earlier run left behind, process {}", postgres.pid());
        fastShutdown(postgres.pid());
        if (!ended(postgres)) {
            postgres.destroyForcibly();
            if (!ended(postgres)) {
                throw new PlatformStartException("Postgres of an earlier run, process " + postgres.pid()
                        + ", does not stop; end it and start again");
            }
        }
    }

    /** SIGINT: roll back what is open and shut down. SIGTERM, which Java can send, would wait for its clients. */
    private static void fastShutdown(long pid) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.debug("There is no kill command here", e);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}
