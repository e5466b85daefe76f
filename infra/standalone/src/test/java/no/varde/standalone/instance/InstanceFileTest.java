package no.varde.standalone.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import no.varde.contract.event.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceFileTest {

    @TempDir
    Path directory;

    @Test
    void a_running_instance_is_found_and_only_its_owner_may_read_it() throws Exception {
        InstanceFile file = new InstanceFile(directory);
        Instance instance = instance(started());

        file.write(instance);

        assertThat(file.running()).contains(instance);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("instance.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_file_of_a_killed_instance_is_not_taken_for_a_later_process_with_its_pid() throws Exception {
        InstanceFile file = new InstanceFile(directory);

        file.write(instance(started().minusSeconds(3_600)));

        assertThat(file.running()).isEmpty();
    }

    @Test
    void no_file_or_half_a_file_is_no_instance() throws Exception {
        InstanceFile file = new InstanceFile(directory);
        assertThat(file.running()).isEmpty();

        Files.writeString(directory.resolve("instance.json"), "{\"dashboard\":");
        assertThat(file.running()).isEmpty();
    }

    @Test
    void secrets_do_not_show_when_it_is_printed() {
        assertThat(instance(started()).toString()).doesNotContain("s3cret");
    }

    private static Instant started() {
        return ProcessHandle.current().info().startInstant().orElseThrow();
    }

    private static Instance instance(Instant startedAt) {
        return new Instance(
                "http://127.0.0.1:8080",
                "http://127.0.0.1:8081",
                "http://127.0.0.1:8082",
                new Instance.Mqtt("127.0.0.1", 1883),
                "127.0.0.1:9092",
                "jdbc:postgresql://127.0.0.1:5432/varde",
                List.of(new Instance.Account("nurse", Role.NURSE)),
                List.of(new Instance.Device("dev-1", "pt-1", "s3cret")),
                ProcessHandle.current().pid(),
                startedAt);
    }
}
