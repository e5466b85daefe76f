package no.varde.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMarkTest {

    @TempDir
    Path directory;

    private Path queue;

    @BeforeEach
    void a_broker_with_a_queue() throws Exception {
        queue = Files.createDirectories(directory.resolve("mqtt/data")).resolve("queue");
        Files.writeString(queue, "x");
    }

    @Test
    void after_a_stop_the_broker_keeps_its_queue() throws Exception {
        RunMark.set(directory).close();
        RunMark.set(directory);

        assertThat(queue).exists();
    }

    @Test
    void after_a_kill_it_begins_with_nothing() throws Exception {
        RunMark.set(directory);
        RunMark.set(directory);

        assertThat(queue).doesNotExist();
    }
}
