package no.varde.standalone.device;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import org.jspecify.annotations.Nullable;

/**
 * Readings a device keeps until it has their receipts, in a file that is only ever appended to: {@code +} a reading,
 * {@code -} an id that was receipted, {@code =} when it last measured. Rewritten without what is done when it is opened
 * and when it has grown.
 */
final class Outbox implements AutoCloseable {

    private static final int REWRITE_AFTER_LINES = 4_000;

    private final Path file;
    private final Map<String, PendingReading> pending = new LinkedHashMap<>();
    private @Nullable Instant lastMeasured;
    private BufferedWriter writer;
    private int lines;

    private Outbox(Path file, List<String> content) throws IOException {
        this.file = file;
        content.forEach(this::replay);
        this.writer = rewritten();
    }

    static Outbox open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new Outbox(file, Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of());
    }

    private void replay(String line) {
        if (line.length() < 2) {
            return;
        }
        String rest = line.substring(1);
        try {
            switch (line.charAt(0)) {
                case '+' -> keep(EventCodec.decode(rest, PendingReading.class));
                case '-' -> pending.remove(rest);
                case '=' -> lastMeasured = Instant.parse(rest);
                default -> {}
            }
        } catch (UndecodableEvent | java.time.DateTimeException e) {
            // the half line of a process that was killed while it wrote: measured again
        }
    }

    private void keep(PendingReading reading) {
        pending.put(reading.id(), reading);
        lastMeasured = reading.measuredAt();
    }

    synchronized void add(PendingReading reading) {
        keep(reading);
        append("+" + EventCodec.encodeToString(reading));
    }

    synchronized void forget(String id) {
        if (pending.remove(id) != null) {
            append("-" + id);
        }
    }

    synchronized Collection<PendingReading> pending() {
        return List.copyOf(pending.values());
    }

    synchronized @Nullable Instant lastMeasured() {
        return lastMeasured;
    }

    private void append(String line) {
        try {
            writer.write(line);
            writer.newLine();
            writer.flush();
            if (++lines > REWRITE_AFTER_LINES + 2 * pending.size()) {
                writer.close();
                writer = rewritten();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private BufferedWriter rewritten() throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
            for (PendingReading reading : pending.values()) {
                out.write("+" + EventCodec.encodeToString(reading));
                out.newLine();
            }
            if (lastMeasured != null) {
                out.write("=" + lastMeasured);
                out.newLine();
            }
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        lines = pending.size();
        return Files.newBufferedWriter(file, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}
