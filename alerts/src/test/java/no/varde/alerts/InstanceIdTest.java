package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdTest {

    @TempDir
    Path stateDir;

    @Test
    void it_outlives_the_process() {
        InstanceId first = InstanceId.in(stateDir.resolve("new"));

        assertThat(first.value()).isNotBlank();
        assertThat(InstanceId.in(stateDir.resolve("new"))).isEqualTo(first);
    }

    @Test
    void an_empty_file_that_a_full_disk_left_behind_counts_as_none() throws IOException {
        Files.writeString(stateDir.resolve("instance-id"), "\n");

        InstanceId anew = InstanceId.in(stateDir);
        assertThat(anew.value()).isNotBlank();
        assertThat(InstanceId.in(stateDir)).isEqualTo(anew);
        assertThat(stateDir.toFile().list()).containsExactly("instance-id");
    }
}
