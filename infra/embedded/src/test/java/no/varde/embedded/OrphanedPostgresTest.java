package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrphanedPostgresTest {

    private static final Path DATA = Path.of("/data/postgres");
    private static final Instant START = Instant.parse("2026-11-21T08:00:00.42Z");
    private static final List<String> LINES =
            List.of("4711", "/data/postgres", Long.toString(START.getEpochSecond()), "5432");

    @Test
    void a_postgres_that_names_the_directory_is_ours_whatever_the_clock_did() {
        assertThat(isOurs("/x/bin/postgres", START.plusSeconds(7_200), "-D", "/data/postgres"))
                .isTrue();
    }

    @Test
    void a_postgres_that_started_when_the_file_was_written_is_ours() {
        assertThat(isOurs("/x/bin/postgres", START.minusSeconds(2))).isTrue();
    }

    @Test
    void another_postgres_under_the_same_process_id_is_not() {
        assertThat(isOurs("/usr/lib/postgresql/bin/postgres", START.plusSeconds(60), "-D", "/var/lib/postgresql"))
                .isFalse();
        assertThat(isOurs("/usr/lib/postgresql/bin/postgres", null)).isFalse();
    }

    @Test
    void another_program_is_not() {
        assertThat(isOurs("/usr/bin/editor", START, "/data/postgres")).isFalse();
    }

    private static boolean isOurs(String command, Instant start, String... arguments) {
        return OrphanedPostgres.isOurs(new Info(command, start, arguments), LINES, DATA);
    }

    private record Info(String executable, Instant start, String... words) implements ProcessHandle.Info {

        @Override
        public Optional<String> command() {
            return Optional.of(executable);
        }

        @Override
        public Optional<String> commandLine() {
            return Optional.empty();
        }

        @Override
        public Optional<String[]> arguments() {
            return Optional.of(words);
        }

        @Override
        public Optional<Instant> startInstant() {
            return Optional.ofNullable(start);
        }

        @Override
        public Optional<Duration> totalCpuDuration() {
            return Optional.empty();
        }

        @Override
        public Optional<String> user() {
            return Optional.empty();
        }
    }
}
