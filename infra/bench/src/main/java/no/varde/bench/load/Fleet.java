package no.varde.bench.load;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.varde.contract.event.DeviceRegistered;
import no.varde.standalone.EmptyWard;
import no.varde.standalone.body.Programme;
import no.varde.standalone.cli.UsageException;

/** Patients with plans, and the gateways that they share, connected and known to the ward. */
public final class Fleet implements AutoCloseable {

    public static final String CARE_UNIT = "unit-bench";

    private static final Duration SINCE = Duration.ofDays(1);
    private static final BigDecimal GOOD_SPO2 = new BigDecimal(98);

    private final List<Gateway> gateways;
    private final List<Wearer> wearers;

    private Fleet(List<Gateway> gateways, List<Wearer> wearers) {
        this.gateways = List.copyOf(gateways);
        this.wearers = List.copyOf(wearers);
    }

    /** How many patients, on gateways of how many, followed for what; programmes are taken in turn. */
    public record Size(int patients, int perGateway, List<Programme> programmes) {

        public Size {
            programmes = List.copyOf(programmes);
        }

        private int gateways() {
            return Math.ceilDiv(patients, perGateway);
        }

        private Programme programme(int number) {
            return programmes.get(number % programmes.size());
        }
    }

    /** @param name begins all ids */
    public static Fleet enrol(EmptyWard ward, String name, Size size) throws UsageException, InterruptedException {
        List<Future<Gateway>> connecting = new ArrayList<>();
        try (Enrolment enrolment = new Enrolment(ward.kafka(), CARE_UNIT);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < size.gateways(); i++) {
                String deviceId = name + "-gateway-" + i;
                List<DeviceRegistered.Assignment> assignments = new ArrayList<>();
                for (int p = i * size.perGateway(); p < Math.min(size.patients(), (i + 1) * size.perGateway()); p++) {
                    enrolment.plan(patient(name, p), size.programme(p));
                    assignments.add(new DeviceRegistered.Assignment(
                            source(p), patient(name, p), Instant.now().minus(SINCE), null));
                }
                String secret = enrolment.device(deviceId, assignments);
                String first = source(i * size.perGateway());
                Callable<Gateway> connect = () -> connect(ward, deviceId, secret, first);
                connecting.add(threads.submit(connect));
            }
            enrolment.flush();
        }
        List<Gateway> gateways = all(connecting);
        return new Fleet(gateways, wearers(name, gateways, size));
    }

    private static Gateway connect(EmptyWard ward, String deviceId, String secret, String source)
            throws UsageException, InterruptedException {
        Gateway gateway = Gateway.connect(ward.mqtt(), deviceId, secret);
        gateway.awaitAccepted(Payload.of(source, Instant.now(), Map.of("SPO2", GOOD_SPO2)));
        return gateway;
    }

    private static List<Gateway> all(List<Future<Gateway>> connecting) throws UsageException, InterruptedException {
        List<Gateway> gateways = new ArrayList<>();
        for (Future<Gateway> future : connecting) {
            try {
                gateways.add(future.get());
            } catch (ExecutionException e) {
                throw new UsageException(
                        String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
            }
        }
        return gateways;
    }

    private static List<Wearer> wearers(String name, List<Gateway> gateways, Size size) {
        List<Wearer> wearers = new ArrayList<>();
        for (int p = 0; p < size.patients(); p++) {
            wearers.add(
                    new Wearer(patient(name, p), size.programme(p), gateways.get(p / size.perGateway()), source(p)));
        }
        return wearers;
    }

    private static String patient(String name, int number) {
        return "pt-" + name + "-" + number;
    }

    private static String source(int number) {
        return "sensor-" + number;
    }

    public List<Wearer> wearers() {
        return wearers;
    }

    /** Readings that the ward has receipted as accepted. */
    public long accepted() {
        return gateways.stream().mapToLong(Gateway::accepted).sum();
    }

    @Override
    public void close() {
        gateways.forEach(Gateway::close);
    }
}
