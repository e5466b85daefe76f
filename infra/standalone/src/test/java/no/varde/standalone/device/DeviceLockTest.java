package no.varde.standalone.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceLockTest {

    @TempDir
    Path directory;

    @Test
    void one_driver_at_a_time() throws Exception {
        try (DeviceLock first = DeviceLock.take(directory, "dev-1").orElseThrow()) {
            assertThat(DeviceLock.take(directory, "dev-1")).isEmpty();
            assertThat(DeviceLock.isTaken(directory, "dev-1")).isTrue();
            assertThat(DeviceLock.isTaken(directory, "dev-2")).isFalse();
        }

        assertThat(DeviceLock.isTaken(directory, "dev-1")).isFalse();
    }
}
