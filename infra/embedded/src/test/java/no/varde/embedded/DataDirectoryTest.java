package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void a_new_directory_is_for_its_owner_alone_and_says_its_format() throws Exception {
        Path root = temporary.resolve("a/b");
        try (DataDirectory directory = DataDirectory.open(root)) {
            assertThat(directory.postgres()).isEqualTo(root.resolve("postgres"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                    .isEqualTo("rwx------");
            assertThat(root.resolve("format")).hasContent("1");
            assertThat(root.resolve("lock"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void a_directory_in_use_says_by_which_process_and_is_free_again_after_close() {
        try (DataDirectory first = DataDirectory.open(temporary)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataDirectory.open(temporary))
                    .isInstanceOf(PlatformStartException.class)
                    .hasMessage("the data directory " + temporary + " is in use by process "
                            + ProcessHandle.current().pid() + "; stop that one first or name another directory");
        }
        DataDirectory.open(temporary).close();
    }

    @Test
    void after_a_stop_in_order_the_broker_keeps_its_queue_and_after_a_kill_it_begins_with_nothing() throws Exception {
        DataDirectory.open(temporary).close();
        Path queue = Files.createDirectories(temporary.resolve("mqtt/data")).resolve("queue");
        Files.writeString(queue, "x");

        DataDirectory.open(temporary).close();
        assertThat(queue).exists();

        Files.writeString(temporary.resolve("lock"), "4711"); // what a killed process leaves
        DataDirectory.open(temporary).close();
        assertThat(queue).doesNotExist();
    }

    @Test
    void a_directory_from_a_newer_version_is_refused_and_not_kept_locked() throws Exception {
        Files.writeString(temporary.resolve("format"), "2\n");

        assertRefused(
                "the data directory " + temporary + " is from a newer version (format 2; this version reads up to 1)");

        Files.writeString(temporary.resolve("format"), "1\n");
        DataDirectory.open(temporary).close();
    }

    @Test
    void a_format_that_is_no_number_is_refused() throws Exception {
        Files.writeString(temporary.resolve("format"), "one");

        assertRefused("the file " + temporary.resolve("format") + " does not hold a format number");
    }

    @Test
    void too_little_space_is_refused() {
        assertThatThrownBy(() -> DataDirectory.open(temporary, path -> DataDirectory.NEEDED_BYTES - 1))
                .isInstanceOf(PlatformStartException.class)
                .hasMessage("no space: 499 MiB are free for " + temporary + ", and 500 MiB are needed");
        DataDirectory.open(temporary, path -> DataDirectory.NEEDED_BYTES).close();
    }

    @Test
    void a_file_in_the_way_is_refused() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(PlatformStartException.class)
                .hasMessageStartingWith("cannot create the data directory " + file)
                .hasMessageNotContaining("\n");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> DataDirectory.open(temporary))
                .isInstanceOf(PlatformStartException.class)
                .hasMessage(message);
    }
}
