package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPlatformIT {

    @TempDir
    Path directory;

    @Test
    void what_was_written_is_there_after_a_restart() {
        for (int i = 0; i < 2; i++) {
            long t = System.nanoTime();
            try (EmbeddedPlatform platform =
                    EmbeddedPlatform.start(new EmbeddedSettings(directory, 0, 0, 0), System.out::println)) {
                System.out.println("UP after " + (System.nanoTime() - t) / 1e9);
                assertThat(platform.jdbcUrl()).startsWith("jdbc:");
                t = System.nanoTime();
            }
            System.out.println("DOWN after " + (System.nanoTime() - t) / 1e9);
        }
    }
}
