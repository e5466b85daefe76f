package no.varde.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.varde.standalone.cli.Arguments;
import no.varde.standalone.cli.UsageException;

/**
 * What {@code ./varde bench} was asked for.
 *
 * @param json where the report goes beside the table
 * @param seconds of each phase, warm-up aside
 * @param patients where their number is what is measured
 */
record BenchRequest(String subject, Optional<Path> json, int seconds, int patients) {

    private static final int SECONDS = 30;
    private static final int MOST_SECONDS = 3_600;
    /** As many as the figures speak of. */
    static final int PATIENTS = 1_000_000;

    private static final int LEAST_PATIENTS = 6_000;

    static BenchRequest of(List<String> words) throws UsageException {
        Arguments arguments = Arguments.parse(words, Set.of(), Set.of("json", "seconds", "patients"));
        if (arguments.rest().size() != 1) {
            throw new UsageException("bench needs one thing to measure, such as alerts; see ./varde bench --help");
        }
        Optional<Path> json = arguments.value("json").map(Path::of).map(Path::toAbsolutePath);
        if (json.isPresent() && (Files.isDirectory(json.get()) || !isWritable(json.get()))) {
            throw new UsageException("cannot write " + json.get());
        }
        return new BenchRequest(
                arguments.rest().getFirst(),
                json,
                arguments.number("seconds", SECONDS, 1, MOST_SECONDS),
                arguments.number("patients", PATIENTS, LEAST_PATIENTS, PATIENTS));
    }

    /** Found out before the measuring, not after. */
    private static boolean isWritable(Path file) {
        Path directory = file.getParent();
        return Files.exists(file) ? Files.isWritable(file) : directory != null && Files.isWritable(directory);
    }
}
