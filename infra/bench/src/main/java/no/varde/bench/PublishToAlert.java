package no.varde.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import no.varde.bench.load.AlertsClient;
import no.varde.bench.load.Background;
import no.varde.bench.load.Fleet;
import no.varde.bench.load.Pace;
import no.varde.bench.load.Payload;
import no.varde.bench.load.Wearer;
import no.varde.standalone.EmptyWard;
import no.varde.standalone.body.Programme;
import no.varde.standalone.cli.UsageException;

/**
 * From the PUBLISH of a red reading to the alert at {@code GET /api/patients/{id}/alerts}, by somebody who asks again and
 * again. Each probe is a patient of its own, so that each makes a new alert. Open loop: probes start when they are due,
 * whatever became of the ones before, and are timed from then. First with nothing else, then beside 500 readings/s.
 */
final class PublishToAlert implements Measurement {

    private static final int PROBES_PER_SECOND = 5;
    private static final int BACKGROUND_PER_SECOND = 500;
    private static final int PROBING_GATEWAYS = 4;
    private static final int PATIENTS_PER_GATEWAY = 5;

    /** Time to set all probes up before the first is due. */
    private static final Duration LEAD = Duration.ofMillis(200);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final BigDecimal RED_SPO2 = new BigDecimal(80);

    /** Below this share of the intended load the figures are not those of 500 readings/s. */
    private static final double ENOUGH = 0.95;

    /** @param missing probes that showed no alert in 30 s; they count with these 30 s */
    private record Phase(Latency latency, int missing) {}

    @Override
    public Measured measure(Surroundings around) throws UsageException, InterruptedException {
        EmptyWard ward = around.ward();
        int warmUp = warmUpSeconds(around) * PROBES_PER_SECOND;
        int probes = warmUp + around.seconds() * PROBES_PER_SECOND;
        around.say("enrolling " + (2 * probes + BACKGROUND_PER_SECOND) + " patients");
        Fleet.Size red = new Fleet.Size(2 * probes, 2 * probes / PROBING_GATEWAYS, List.of(Programme.INFECTION));
        Fleet.Size well = new Fleet.Size(BACKGROUND_PER_SECOND, PATIENTS_PER_GATEWAY, List.of(Programme.values()));
        try (Fleet probing = Fleet.enrol(ward, "probe", red);
                Fleet others = Fleet.enrol(ward, "other", well)) {
            AlertsClient client = new AlertsClient(ward.alerts(), ward.tokenKey(), Fleet.CARE_UNIT);
            List<Wearer> wearers = probing.wearers();
            around.say("idle: " + PROBES_PER_SECOND + " red readings/s for " + around.seconds() + " s");
            Phase idle = phase(wearers.subList(0, probes), warmUp, client);
            around.say("the same beside " + BACKGROUND_PER_SECOND + " readings/s");
            try (Background background = Background.start(others, BACKGROUND_PER_SECOND)) {
                Phase loaded = phase(wearers.subList(probes, 2 * probes), warmUp, client);
                return measured(idle, loaded, background.receiptedPerSecond());
            }
        }
    }

    /** As long as is measured: a JVM's first thousands of readings are not its usual ones. */
    private static int warmUpSeconds(Surroundings around) {
        return Math.clamp(around.seconds(), 2, 60);
    }

    private static Phase phase(List<Wearer> wearers, int warmUp, AlertsClient client) {
        Latency latency = new Latency();
        AtomicInteger missing = new AtomicInteger();
        Pace pace = Pace.from(System.nanoTime() + LEAD.toNanos(), PROBES_PER_SECOND);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < wearers.size(); i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    boolean seen = probe(wearers.get(number), pace.await(number), client);
                    if (number >= warmUp) {
                        latency.record(Duration.ofNanos(System.nanoTime() - pace.due(number)));
                        missing.addAndGet(seen ? 0 : 1);
                    }
                }));
            }
        }
        for (Future<?> probe : running) {
            if (probe.state() == Future.State.FAILED) {
                throw new IllegalStateException("a probe failed", probe.exceptionNow());
            }
        }
        return new Phase(latency, missing.get());
    }

    private static boolean probe(Wearer wearer, long due, AlertsClient client) {
        Payload red = Payload.of(wearer.source(), Instant.now(), Map.of("SPO2", RED_SPO2));
        wearer.gateway().publish(red);
        return client.seesAlert(wearer.patientId(), due + PATIENCE.toNanos());
    }

    private static Measured measured(Phase idle, Phase loaded, double receiptedPerSecond) {
        Map<String, Object> at500 = loaded.latency().json();
        at500.put("readingsPerSecond", Math.round(receiptedPerSecond));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("idle", idle.latency().json());
        json.put("at500", at500);
        json.put("p50", loaded.latency().p50Millis());
        json.put("p99", loaded.latency().p99Millis());
        List<String> faults = new ArrayList<>();
        int missing = idle.missing() + loaded.missing();
        if (missing > 0) {
            faults.add(missing + " red readings showed no alert within " + PATIENCE.toSeconds() + " s");
        }
        if (receiptedPerSecond < ENOUGH * BACKGROUND_PER_SECOND) {
            faults.add(String.format(
                    Locale.ROOT,
                    "the ward receipted %.0f of %d readings/s: it cannot carry this load on this machine",
                    receiptedPerSecond,
                    BACKGROUND_PER_SECOND));
        }
        return new Measured(
                "publishToAlertMs",
                json,
                List.of(
                        idle.latency().line("publish to alert, idle"),
                        loaded.latency()
                                .line("publish to alert, at " + Math.round(receiptedPerSecond) + " readings/s")),
                faults);
    }
}
