package no.varde.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Category;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.json.EventCodec;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.Worklist;
import org.jspecify.annotations.Nullable;

/** The HTTP API of {@code alerts} with alerts put in by hand. Every user sees everything: rights are the page's own. */
public final class AlertsStub implements AutoCloseable {

    private static final Alert.Person STUB_USER = new Alert.Person("kari", "Kari Nilsen");

    private final Map<String, Alert> alerts = new ConcurrentHashMap<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean down;

    public AlertsStub() {
        this(0);
    }

    public AlertsStub(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void setDown(boolean down) {
        this.down = down;
    }

    /** The bearer tokens it was shown. */
    public List<String> tokens() {
        return tokens;
    }

    public void put(Alert alert) {
        alerts.put(alert.alertId(), alert);
    }

    public Alert alert(String alertId) {
        return Objects.requireNonNull(alerts.get(alertId));
    }

    public void clear() {
        alerts.clear();
    }

    /** An open alert of a patient in a unit, due 10 min from now. */
    public static Alert open(
            String alertId, String patientId, String unit, Severity severity, String vital, String value) {
        boolean technical = severity == Severity.TECH;
        Instant now = Instant.now();
        return new Alert(
                alertId,
                1,
                patientId,
                "org",
                unit,
                AlertState.OPEN,
                severity,
                technical ? Category.TECHNICAL : Category.CLINICAL,
                false,
                severity == Severity.RED ? 1 : severity == Severity.YELLOW ? 3 : 4,
                technical ? "TECH-2" : "LIM",
                technical ? null : vital,
                technical ? null : Side.LOW,
                technical ? null : new BigDecimal(value),
                null,
                technical ? null : new BigDecimal("91"),
                now.minus(Duration.ofMinutes(4)),
                now.minus(Duration.ofMinutes(3)),
                now.plus(Duration.ofMinutes(10)),
                true,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same alert, one version later. */
    public static Alert moved(Alert a, AlertState state, Alert.@Nullable Person owner, @Nullable Outcome outcome) {
        Instant now = Instant.now();
        return new Alert(
                a.alertId(),
                a.version() + 1,
                a.patientId(),
                a.organisationId(),
                a.careUnitId(),
                state,
                a.severity(),
                a.category(),
                a.immediate(),
                a.tier(),
                a.family(),
                a.vital(),
                a.side(),
                a.value(),
                a.code(),
                a.limit(),
                a.measuredAt(),
                a.openedAt(),
                a.dueAckAt(),
                a.conditionActive(),
                owner,
                null,
                owner == null ? null : now,
                outcome == null ? null : now,
                outcome);
    }

    /** What {@code alerts} publishes when it opens. */
    public static AlertChanged changed(Alert a) {
        return new AlertChanged(
                a.alertId(),
                a.version(),
                "opened",
                AlertState.OPEN,
                a.severity(),
                Category.CLINICAL,
                false,
                "key",
                a.patientId(),
                "org",
                a.careUnitId(),
                "LIM-1",
                "LIM",
                "SPO2",
                Side.LOW,
                new BigDecimal("88"),
                new BigDecimal("91"),
                null,
                null,
                null,
                a.measuredAt(),
                a.openedAt(),
                a.dueAckAt(),
                10,
                Instant.now(),
                0,
                false,
                null);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token != null) {
            tokens.add(token.replace("Bearer ", ""));
        }
        String[] path = exchange.getRequestURI().getPath().split("/");
        try (exchange) {
            if (down) {
                reply(exchange, 503, "{}");
            } else if (token == null) {
                reply(exchange, 401, "{}");
            } else if (path[2].equals("worklist")) {
                reply(exchange, 200, EventCodec.encodeToString(worklist()));
            } else if (path[2].equals("patients")) {
                reply(exchange, 200, EventCodec.encodeToString(new OfPatient(of(path[3]))));
            } else {
                oneAlert(exchange, path);
            }
        }
    }

    private record OfPatient(List<Alert> alerts) {}

    private record Outcomes(
            @Nullable Outcome outcome, @Nullable String note) {}

    private void oneAlert(HttpExchange exchange, String[] path) throws IOException {
        Alert alert = alerts.get(path[3]);
        if (alert == null) {
            reply(exchange, 404, "{}");
        } else if (path.length == 4) {
            reply(exchange, 200, EventCodec.encodeToString(alert));
        } else {
            change(exchange, path[4], alert);
        }
    }

    private void change(HttpExchange exchange, String what, Alert alert) throws IOException {
        Alert.Person owner = alert.owner();
        String version = exchange.getRequestHeaders().getFirst("If-Match");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (owner != null && !owner.equals(STUB_USER)) {
            reply(
                    exchange,
                    409,
                    "{\"type\":\"urn:varde:problem:alert-held\",\"status\":409,\"holder\":{\"user\":\"" + owner.user()
                            + "\",\"name\":\"" + owner.name() + "\"}}");
        } else if (!("\"" + alert.version() + "\"").equals(version)) {
            reply(exchange, version == null ? 428 : 412, "{}");
        } else if (what.equals("acknowledge")) {
            store(exchange, moved(alert, AlertState.ACKNOWLEDGED, STUB_USER, null));
        } else {
            Outcome outcome = EventCodec.decode(body, Outcomes.class).outcome();
            store(exchange, moved(alert, AlertState.RESOLVED, STUB_USER, outcome));
        }
    }

    private void store(HttpExchange exchange, Alert alert) throws IOException {
        put(alert);
        reply(exchange, 200, EventCodec.encodeToString(alert));
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private List<Alert> of(String patientId) {
        return alerts.values().stream()
                .filter(alert -> alert.patientId().equals(patientId))
                .sorted(Comparator.comparing(Alert::openedAt).reversed())
                .toList();
    }

    private Worklist worklist() {
        Map<String, List<Alert>> byPatient = alerts.values().stream()
                .filter(Alert::isLive)
                .sorted(Comparator.comparing(Alert::tier).thenComparing(Alert::alertId))
                .collect(Collectors.groupingBy(Alert::patientId, LinkedHashMap::new, Collectors.toList()));
        List<Worklist.Row> rows = byPatient.values().stream()
                .map(of -> new Worklist.Row(
                        of.getFirst().patientId(),
                        of.stream()
                                .filter(Alert::isOpen)
                                .findFirst()
                                .orElse(of.getFirst())
                                .severity(),
                        of.getFirst().tier(),
                        of.getFirst().dueAckAt(),
                        null,
                        of))
                .toList();
        Map<Boolean, List<Worklist.Row>> waiting = rows.stream()
                .collect(Collectors.partitioningBy(row -> row.alerts().stream().anyMatch(Alert::isOpen)));
        return new Worklist(
                Instant.now(), waiting.getOrDefault(true, List.of()), waiting.getOrDefault(false, List.of()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
