package no.varde.standalone.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.varde.contract.event.Role;

/**
 * A running instance.
 *
 * @param dashboard base URL of the pages; alerts and ingest likewise
 * @param kafka bootstrap servers
 * @param jdbcUrl without account
 * @param devices demo devices with their secrets; never others
 * @param pid process that runs it
 * @param startedAt when that process began, to tell it from a later one with the same pid
 */
public record Instance(
        String dashboard,
        String alerts,
        String ingest,
        Mqtt mqtt,
        String kafka,
        String jdbcUrl,
        List<Account> accounts,
        List<Device> devices,
        long pid,
        Instant startedAt) {

    /** A process's start is computed from the clock, and may differ a little each time. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);

    public Instance {
        accounts = List.copyOf(accounts);
        devices = List.copyOf(devices);
    }

    public record Mqtt(String host, int port) {}

    public record Account(String username, Role role) {}

    public record Device(String deviceId, String patientId, String secret) {
        @Override
        public String toString() {
            return "Device[" + deviceId + "]";
        }
    }

    public Optional<Device> device(String deviceId) {
        return devices.stream()
                .filter(device -> device.deviceId().equals(deviceId))
                .findFirst();
    }

    /** Its process, if it still runs. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(started ->
                                Duration.between(started, startedAt).abs().compareTo(CLOCK_TOLERANCE) < 0)
                        .orElse(handle.isAlive()));
    }
}
