package no.varde.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import no.varde.dashboard.registry.CareRegistry;
import no.varde.embedded.EmbeddedPlatform;
import no.varde.embedded.EmbeddedSettings;
import no.varde.embedded.PlatformStartException;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;
import no.varde.standalone.demo.DemoSeed;
import no.varde.standalone.demo.DemoWard;
import no.varde.standalone.device.Fleet;
import no.varde.standalone.instance.Instance;
import no.varde.standalone.instance.InstanceFile;
import no.varde.standalone.mqtt.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts everything in order and stops it in the opposite one: platform, apps, ward, devices. */
public final class WardRunner implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WardRunner.class);
    private static final String HOST = "127.0.0.1";

    private record Part(String name, AutoCloseable closing) {}

    private final Deque<Part> running = new ArrayDeque<>();
    private final UpRequest request;
    private final Terminal terminal;
    private final Clock clock;

    private volatile boolean stopping;
    private volatile boolean ready;

    WardRunner(UpRequest request, Terminal terminal, Clock clock) {
        this.request = request;
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * What runs, and how to use it.
     *
     * @param ward empty if the registry was filled by somebody else
     */
    record Started(Instance instance, Optional<DemoWard> ward, CareRegistry registry) {}

    /** @throws UsageException if something does not start; whatever did is stopped again */
    synchronized Started start() throws UsageException, IOException {
        try {
            return startAll();
        } catch (PlatformStartException e) {
            log.error("the platform did not start", e);
            stopAll();
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (UsageException | IOException | RuntimeException e) {
            stopAll();
            throw e;
        }
    }

    private Started startAll() throws UsageException, IOException {
        Path directory = request.dataDirectory();
        EmbeddedSettings settings = EmbeddedSettings.in(directory).withMqttPort(request.mqttPort());
        EmbeddedPlatform platform = keep("platform", EmbeddedPlatform.start(settings, this::step));
        Apps apps = keep("apps", Apps.start(new AppSettings(platform, request.ports(), directory)));
        step("ingest, alerts and dashboard are ready");
        DemoSeed seed = new DemoSeed(apps.registry(), directory, clock);
        Optional<DemoWard> ward = seed.ward(request.patients(), password(platform));
        ward.ifPresent(seed::beginShift);
        Endpoint broker = new Endpoint(HOST, platform.mqttUri().getPort());
        if (ward.isPresent()) {
            keep("devices", Fleet.start(ward.get().simulated(), broker, directory, clock));
        }
        Instance instance = instance(platform, ward);
        InstanceFile file = new InstanceFile(directory);
        file.write(instance);
        keep("instance file", file::delete);
        ready = true;
        return new Started(instance, ward, apps.registry());
    }

    private void step(String what) {
        if (stopping) {
            return;
        }
        terminal.line("  " + what);
    }

    private <T extends AutoCloseable> T keep(String name, T part) throws UsageException {
        running.push(new Part(name, part));
        if (stopping) {
            throw new UsageException("stopped while it started");
        }
        return part;
    }

    private static String password(EmbeddedPlatform platform) {
        String given = System.getenv("VARDE_DEMO_PASSWORD");
        return given == null || given.isBlank()
                ? platform.secrets().get("demo-password", 12).replace('+', 'x').replace('/', 'z')
                : given;
    }

    private Instance instance(EmbeddedPlatform platform, Optional<DemoWard> ward) {
        ProcessHandle process = ProcessHandle.current();
        Instant startedAt = process.info().startInstant().orElseGet(clock::instant);
        return new Instance(
                request.ports().dashboardUrl(),
                request.ports().alertsUrl(),
                request.ports().ingestUrl(),
                new Instance.Mqtt(HOST, platform.mqttUri().getPort()),
                platform.kafkaBootstrap(),
                platform.jdbcUrl(),
                ward.map(WardRunner::accounts).orElse(List.of()),
                ward.map(WardRunner::devices).orElse(List.of()),
                process.pid(),
                startedAt);
    }

    private static List<Instance.Account> accounts(DemoWard ward) {
        return ward.logins().stream()
                .map(login -> new Instance.Account(login.username(), login.role()))
                .toList();
    }

    private static List<Instance.Device> devices(DemoWard ward) {
        return ward.devices().stream()
                .map(device -> new Instance.Device(device.deviceId(), device.patientId(), device.secret()))
                .toList();
    }

    /** Whether anything is up that would have to be stopped. */
    boolean isRunning() {
        return ready;
    }

    /** Stops what runs; what is just starting is waited for, so that no part is left behind. */
    @Override
    public void close() {
        stopping = true;
        stopAll();
    }

    /** The last started first; one failure does not keep the rest from stopping. */
    private synchronized void stopAll() {
        while (!running.isEmpty()) {
            Part part = running.pop();
            try {
                part.closing().close();
            } catch (Exception e) {
                log.warn("{} did not stop cleanly", part.name(), e);
            }
        }
    }
}
