package no.varde.standalone.replay;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;
import no.varde.standalone.device.DeviceLock;
import no.varde.standalone.instance.Instance;
import no.varde.standalone.instance.InstanceFile;
import no.varde.standalone.mqtt.DeviceLogin;
import no.varde.standalone.mqtt.Endpoint;

/** {@code ./varde replay}: a recording told again over MQTT as one of the demo devices. */
public final class ReplayCommand {

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(3);

    private final Terminal terminal;
    private final Clock clock;

    public ReplayCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * @return 0 if every reading is accepted or rejected, 1 if some are not
     * @throws UsageException if it cannot start or go on
     */
    public int run(List<String> words) throws UsageException, IOException, InterruptedException {
        ReplayRequest request = ReplayRequest.of(words, clock);
        InstanceFile instances = new InstanceFile(request.dataDirectory());
        Instance instance = instances
                .running()
                .orElseThrow(() -> new UsageException(
                        "nothing runs on " + request.dataDirectory() + ": start it with ./varde up"));
        Instance.Device device = instance.device(request.deviceId())
                .orElseThrow(
                        () -> new UsageException("no demo device " + request.deviceId() + "; ./varde info lists them"));
        try (DeviceLock _ = lock(request)) {
            return run(request, new InstanceTarget(instances, device));
        }
    }

    private DeviceLock lock(ReplayRequest request) throws IOException, InterruptedException, UsageException {
        long until = System.nanoTime() + LOCK_PATIENCE.toNanos();
        Optional<DeviceLock> lock = DeviceLock.take(request.dataDirectory(), request.deviceId());
        while (lock.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(50); // the simulator looks at the lock for an instant
            lock = DeviceLock.take(request.dataDirectory(), request.deviceId());
        }
        return lock.orElseThrow(() -> new UsageException("another replay drives " + request.deviceId()));
    }

    private int run(ReplayRequest request, ReplayTarget target)
            throws UsageException, IOException, InterruptedException {
        RecordedTime times = new RecordedTime(request.zone());
        Recording recording = RecordingFile.read(
                request.file(),
                new FhirFile(times),
                new CsvFile(times, request.columns().time(), request.columns().maps()));
        ReplayReport report = new ReplayReport(terminal);
        report.begin(request, recording);
        List<Outgoing> readings = recording.outgoing(request.shiftTo());
        long start = System.nanoTime();
        Tally tally = new Replay(recording.format(), readings, request.settings(), report).run(target);
        report.end(tally, readings.size(), (System.nanoTime() - start) / 1e9);
        return tally.balances() && tally.sent() == readings.size() ? 0 : 1;
    }

    private record InstanceTarget(InstanceFile instances, Instance.Device device) implements ReplayTarget {

        @Override
        public DeviceLogin login() {
            return new DeviceLogin(device.deviceId(), device.secret());
        }

        @Override
        public Optional<Endpoint> endpoint() {
            return instances
                    .running()
                    .map(instance ->
                            new Endpoint(instance.mqtt().host(), instance.mqtt().port()));
        }
    }
}
