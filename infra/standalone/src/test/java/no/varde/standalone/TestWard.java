package no.varde.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.varde.contract.vitals.VitalsTable;
import no.varde.dashboard.registry.NewPatient;
import no.varde.dashboard.registry.NewPlan;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;
import no.varde.standalone.demo.TestIdentity;
import no.varde.testkit.FreePorts;
import no.varde.testkit.TestDevice;
import org.awaitility.Awaitility;
import org.eclipse.paho.mqttv5.common.MqttException;

/** One whole ward per test JVM, and patients of a test's own in it. */
final class TestWard {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1);
    private static TestWard ward;

    private final WardRunner.Started started;

    private TestWard(WardRunner.Started started) {
        this.started = started;
    }

    /** A patient followed by the north unit, with a device that only the test drives. */
    record Patient(String patientId, String deviceId, String secret, URI broker) {

        /** Connected as soon as the broker has heard of it, and known to the bridge too, which follows on its own. */
        TestDevice device() throws Exception {
            TestDevice device = connected();
            Awaitility.await("assignment of " + deviceId)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> isAccepted(device));
            return device;
        }

        private static boolean isAccepted(TestDevice device) throws MqttException {
            device.publishReadings(reading("SPO2", 97));
            return device.receipts().stream()
                    .anyMatch(receipt -> !receipt.path("accepted").isEmpty());
        }

        private TestDevice connected() {
            return Awaitility.await("connection of " + deviceId)
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(MqttException.class)
                    .until(() -> TestDevice.connect(broker, deviceId, secret), TestDevice::isConnected);
        }

        static String reading(String vital, int value) {
            return "{\"measuredAt\":\"" + Instant.now() + "\",\"values\":{\"" + vital + "\":" + value + "}}";
        }
    }

    static synchronized TestWard get() {
        if (ward == null) {
            ward = new TestWard(start());
        }
        return ward;
    }

    private static WardRunner.Started start() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        try {
            Path directory = Files.createTempDirectory("varde-ward-");
            int port = FreePorts.inARow(3);
            UpRequest request = new UpRequest(directory, false, 1, new HttpPorts(port, port + 1, port + 2), 0);
            WardRunner runner = new WardRunner(request, new Terminal(System.out, false), Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(runner::close));
            return runner.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UsageException e) {
            throw new IllegalStateException(e);
        }
    }

    String dashboard() {
        return started.instance().dashboard();
    }

    String password() {
        return started.ward().orElseThrow().password();
    }

    Patient newPatient(String givenName, String familyName) {
        int number = NUMBERS.getAndIncrement();
        String patientId = "pt-test-" + number;
        String deviceId = "dev-test-" + number;
        started.registry()
                .enrolPatient(new NewPatient(
                        patientId,
                        "org-demo",
                        "unit-north",
                        givenName,
                        familyName,
                        TestIdentity.number(number),
                        LocalDate.of(1950, 1, 1),
                        "KOLS"));
        started.registry()
                .activatePlan(new NewPlan(
                        patientId,
                        Map.of("SPO2", VitalsTable.STANDARD.get("SPO2").defaults()),
                        Map.of("LIM-1", Map.of(), "LIM-2", Map.of()),
                        null,
                        1,
                        "doctor"));
        String secret = started.registry().enrolDevice(deviceId, "org-demo");
        started.registry().assignDevice(deviceId, null, patientId, Instant.now().minus(Duration.ofDays(60)));
        URI broker = URI.create("tcp://127.0.0.1:" + started.instance().mqtt().port());
        return new Patient(patientId, deviceId, secret, broker);
    }
}
