package no.varde.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataWipeTest {

    @TempDir
    Path directory;

    @Test
    void a_directory_that_is_not_there_or_empty_is_fresh_already() throws Exception {
        DataWipe.wipe(directory.resolve("none"));
        DataWipe.wipe(directory);
        Files.writeString(directory.resolve("varde.log"), "an earlier start that failed");
        DataWipe.wipe(directory);
    }

    @Test
    void a_directory_that_varde_did_not_make_is_left_alone() throws Exception {
        Path precious = Files.writeString(directory.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataWipe.wipe(directory)).hasMessageContaining("not a data directory of Varde");
        assertThat(precious).exists();
    }

    @Test
    void only_what_varde_put_there_goes() throws Exception {
        Files.writeString(directory.resolve("format"), "1");
        Files.createDirectories(directory.resolve("kafka/log"));
        Files.writeString(directory.resolve("kafka/log/0"), "x");
        Path foreign = Files.writeString(directory.resolve("notes.txt"), "mine");

        DataWipe.wipe(directory);

        assertThat(directory.resolve("kafka")).doesNotExist();
        assertThat(directory.resolve("format")).doesNotExist();
        assertThat(foreign).exists();
    }
}
