package no.varde.ingest.bridge;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import no.varde.contract.event.Reading;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.payload.Decoded;
import no.varde.ingest.payload.PayloadDecoder;
import no.varde.ingest.payload.PayloadFormats;
import no.varde.ingest.payload.jackson.StrictJson;
import no.varde.ingest.payload.varde.VardeJsonDecoder;
import no.varde.ingest.registry.Registry;

/** The bridge in memory: its flow is real, and what it reaches is a list. */
final class BridgeParts {

    static final String BREAKS = "it breaks";
    static final String EXHAUSTS = "it exhausts";

    final SimpleMeterRegistry counted = new SimpleMeterRegistry();
    final BridgeMeters meters = new BridgeMeters(counted);
    final Registry registry = new Registry();
    final List<Record> events = new CopyOnWriteArrayList<>();
    final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    final KeptInMemory quarantine = new KeptInMemory();
    final Intake intake = new Intake(new PayloadFormats(List.of(new BreakableDecoder())), registry.devices());

    /** What the event log says to an event. */
    volatile Function<Record, CompletableFuture<Void>> log = event -> CompletableFuture.completedFuture(null);

    Ledger ledger() {
        EventLog events = (topic, key, event, attributes) -> {
            this.events.add(event);
            return log.apply(event);
        };
        return new Ledger(events, registry.patients(), meters, Clock.systemUTC());
    }

    ReadingFlow flow() {
        return new ReadingFlow(intake, ledger(), quarantine, this::receipt, Clock.systemUTC());
    }

    Bridge bridge() {
        return new Bridge(
                flow(), new StatusFlow(registry.devices(), null, null, meters), meters, new BridgeProperties(1, 10));
    }

    QuarantineRelease release() {
        var outbound = new QuarantineRelease.Outbound(ledger(), this::receipt, meters);
        return new QuarantineRelease(registry, quarantine, intake, outbound, Clock.systemUTC());
    }

    void receipt(String deviceId, Receipt receipt, byte[] correlation) {
        receipts.add(receipt);
    }

    List<Reading> readings() {
        return events.stream()
                .filter(Reading.class::isInstance)
                .map(Reading.class::cast)
                .toList();
    }

    static InboundMessage message(String deviceId, String payload, Delivery delivery) {
        Payload sent = Payload.of(payload.getBytes(StandardCharsets.UTF_8));
        return new InboundMessage("varde/" + deviceId + "/readings", sent, null, null, Instant.now(), delivery);
    }

    static Submission submission(String deviceId, String payload) {
        Payload sent = Payload.of(payload.getBytes(StandardCharsets.UTF_8));
        return new Submission(deviceId, "", null, sent, Instant.now());
    }

    static String reading(String id, String source) {
        return "{\"id\":\"%s\",\"source\":\"%s\",\"measuredAt\":\"%s\",\"values\":{\"SPO2\":97}}"
                .formatted(id, source, Instant.now());
    }

    /** Remembers how it was answered. */
    static final class Answered implements Delivery {
        volatile boolean acknowledged;
        volatile boolean givenBack;

        @Override
        public boolean isLive() {
            return true;
        }

        @Override
        public void acknowledge() {
            acknowledged = true;
        }

        @Override
        public void giveBack() {
            givenBack = true;
        }
    }

    static final class KeptInMemory implements Quarantine {
        final Map<String, QuarantinedPayload> kept = new LinkedHashMap<>();
        final Map<String, Set<Integer>> waiting = new ConcurrentHashMap<>();
        final List<String> opened = new CopyOnWriteArrayList<>();
        final List<String> released = new CopyOnWriteArrayList<>();

        @Override
        public CompletableFuture<Boolean> keep(QuarantinedPayload payload) {
            kept.put(payload.id(), payload);
            waiting.put(payload.id(), payload.waiting());
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public List<String> waitingDevices() {
            return List.of();
        }

        @Override
        public List<String> waiting(String deviceId) {
            return kept.keySet().stream().filter(id -> !released.contains(id)).toList();
        }

        @Override
        public Optional<QuarantinedPayload> open(String id) {
            opened.add(id);
            QuarantinedPayload payload = kept.get(id);
            return Optional.of(new QuarantinedPayload(
                    id, payload.submission(), payload.format(), payload.reason(), payload.retry(), waiting.get(id)));
        }

        @Override
        public void stillWaiting(String id, Set<Integer> positions) {
            waiting.put(id, positions);
        }

        @Override
        public void release(String id, Instant at) {
            released.add(id);
        }
    }

    private static final class BreakableDecoder implements PayloadDecoder {
        private final PayloadDecoder real = new VardeJsonDecoder(VitalsTable.STANDARD, new StrictJson());

        @Override
        public String format() {
            return real.format();
        }

        @Override
        public String contentType() {
            return real.contentType();
        }

        @Override
        public String topicSuffix() {
            return real.topicSuffix();
        }

        @Override
        public Decoded decode(byte[] payload) {
            return switch (new String(payload, StandardCharsets.UTF_8)) {
                case BREAKS -> throw new IllegalStateException("a bug that quotes: Kari Nordmann");
                case EXHAUSTS -> throw new OutOfMemoryError("of the test");
                default -> real.decode(payload);
            };
        }
    }
}
