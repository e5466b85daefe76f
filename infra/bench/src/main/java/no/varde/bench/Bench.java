package no.varde.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.varde.standalone.LogFile;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** {@code ./varde bench}: measures, shows a table, writes JSON. */
public final class Bench {

    private final Terminal terminal;
    private final Clock clock;

    Bench(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    public static void main(String[] args) throws IOException {
        Terminal terminal = Terminal.ofProcess();
        Path directory = Files.createTempDirectory("varde-bench-");
        LogFile.open(directory);
        System.exit(run(Arrays.asList(args), terminal, directory)); // the libraries' threads need not be waited for
    }

    private static int run(List<String> words, Terminal terminal, Path directory) throws IOException {
        try {
            int code = new Bench(terminal, Clock.systemUTC()).run(BenchRequest.of(words), directory);
            delete(directory);
            return code;
        } catch (UsageException e) {
            terminal.line("varde: " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(Bench.class).error("failed", e);
            terminal.line("varde: " + e.getClass().getSimpleName() + " " + e.getMessage());
            terminal.line("varde: the log is " + LogFile.in(directory));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(directory);
        return 1;
    }

    /** @return 0 if the figures can be believed */
    int run(BenchRequest request, Path directory) throws UsageException, IOException, InterruptedException {
        List<Measurement> measurements = Measurements.of(request.subject());
        MachineLoad before = MachineLoad.now();
        List<Measured> measured = new ArrayList<>();
        try (Surroundings around = new Surroundings(request, directory, terminal)) {
            for (Measurement measurement : measurements) {
                System.gc(); // what one measurement leaves behind must not stop the next
                measured.add(measurement.measure(around));
            }
        }
        Report report = new Report(clock.instant(), before, MachineLoad.now(), measured);
        report.show(terminal);
        if (request.json().isPresent()) {
            report.write(request.json().get());
        }
        report.faults().forEach(fault -> terminal.line("varde: " + fault));
        return report.faults().isEmpty() ? 0 : 1;
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
