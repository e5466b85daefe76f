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
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
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
import no.varde.dashboard.alerts.Escalation;
import no.varde.dashboard.alerts.Worklist;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP API of {@code alerts} with alerts put in by hand. Every user sees everything: rights are the page's own. */
public final class AlertsStub implements AutoCloseable {

    private final Map<String, Alert> alerts = new ConcurrentHashMap<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final Map<String, Escalation> escalations = new ConcurrentHashMap<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean down;
    private volatile boolean rulesRunning = true;

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

    public void setRulesRunning(boolean running) {
        this.rulesRunning = running;
    }

    public void setDown(boolean down) {
        this.down = down;
    }

    /** The bearer tokens it was shown. */
    public List<String> tokens() {
        return tokens;
    }

    /** Ids of alerts that somebody was said to look at. */
    public List<String> seen() {
        return seen;
    }

    /** What it was asked to change: the verb and the body. */
    public List<String> bodies() {
        return bodies;
    }

    public void escalate(String alertId, Escalation escalation) {
        escalations.put(alertId, escalation);
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
                technical ? "TECH-2" : severity == Severity.RED ? "LIM-1" : "LIM-2",
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
                null,
                0,
                null,
                false,
                null,
                null,
                null,
                null,
                technical ? Map.of("hours", BigDecimal.valueOf(24)) : Map.of(),
                List.of());
    }

    /** The same alert with other fields, by their names in the API; null takes one away. */
    public static Alert with(Alert alert, Map<String, ?> fields) {
        ObjectNode json = EventCodec.mapper().valueToTree(alert);
        fields.forEach((name, value) -> json.set(name, EventCodec.mapper().valueToTree(value)));
        return EventCodec.decode(json.toString(), Alert.class);
    }

    public static Alert with(Alert alert, String field, Object value) {
        return with(alert, Map.of(field, value));
    }

    /** The same alert, one version later. */
    public static Alert moved(Alert a, AlertState state, Alert.@Nullable Person owner, @Nullable Outcome outcome) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("version", a.version() + 1);
        fields.put("state", state);
        fields.put("owner", owner);
        fields.put("ackAt", owner == null ? null : Instant.now());
        fields.put("outcome", outcome);
        fields.put("resolvedAt", outcome == null ? null : Instant.now());
        return with(a, fields);
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
                oneAlert(exchange, path, asker(token));
            }
        }
    }

    private record Claims(String sub, String name) {}

    /** Whom the token names; it is not checked. */
    private static Alert.Person asker(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        Claims named = EventCodec.decode(claims, Claims.class);
        return new Alert.Person(named.sub(), named.name());
    }

    private record OfPatient(List<Alert> alerts) {}

    private record Body(
            @Nullable Outcome outcome,
            @Nullable String note,
            @Nullable Instant until,
            @Nullable String reason) {}

    private record Escalations(List<Escalation> escalation) {}

    private void oneAlert(HttpExchange exchange, String[] path, Alert.Person asker) throws IOException {
        Alert alert = alerts.get(path[3]);
        if (alert == null) {
            reply(exchange, 404, "{}");
        } else if (path.length == 4) {
            reply(exchange, 200, EventCodec.encodeToString(alert));
        } else if (path[4].equals("escalation")) {
            Escalation known = escalations.get(alert.alertId());
            List<Escalation> one = known == null ? List.of() : List.of(known);
            reply(exchange, 200, EventCodec.encodeToString(new Escalations(one)));
        } else if (path[4].equals("seen")) {
            seen.add(alert.alertId());
            exchange.sendResponseHeaders(204, -1);
        } else {
            change(exchange, path[4], alert, asker);
        }
    }

    private void change(HttpExchange exchange, String what, Alert alert, Alert.Person asker) throws IOException {
        Alert.Person owner = alert.owner();
        String version = exchange.getRequestHeaders().getFirst("If-Match");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        bodies.add(what + " " + body);
        boolean anybody = what.equals("take-over") || what.equals("resume");
        if (owner != null && !owner.equals(asker) && !anybody) {
            reply(
                    exchange,
                    409,
                    "{\"type\":\"urn:varde:problem:alert-held\",\"status\":409,\"holder\":{\"user\":\"" + owner.user()
                            + "\",\"name\":\"" + owner.name() + "\"}}");
        } else if (!("\"" + alert.version() + "\"").equals(version)) {
            reply(exchange, version == null ? 428 : 412, "{}");
        } else {
            done(exchange, what, alert, asker, EventCodec.decode(body, Body.class));
        }
    }

    private void done(HttpExchange exchange, String what, Alert alert, Alert.Person asker, Body body)
            throws IOException {
        Alert owned = moved(alert, AlertState.ACKNOWLEDGED, asker, null);
        Instant until = body.until();
        switch (what) {
            case "acknowledge", "resume", "take-over" -> store(exchange, owned);
            case "start-contact" -> store(exchange, moved(alert, AlertState.IN_PROGRESS, asker, null));
            case "contact-attempt" ->
                store(
                        exchange,
                        with(owned, Map.of("state", "IN_PROGRESS", "contactAttempts", alert.contactAttempts() + 1)));
            case "snooze" -> {
                if (until == null || until.isAfter(Instant.now().plus(Duration.ofHours(1)))) {
                    reply(exchange, 422, "{\"errors\":[{\"field\":\"until\",\"message\":\"Too late.\"}]}");
                } else if (body.reason() == null) {
                    reply(exchange, 422, "{\"errors\":[{\"field\":\"reason\",\"message\":\"Why?\"}]}");
                } else {
                    store(exchange, with(owned, Map.of("state", "SNOOZED", "snoozedUntil", until)));
                }
            }
            case "release" -> store(exchange, moved(alert, AlertState.OPEN, null, null));
            case "resolve" -> store(exchange, moved(alert, AlertState.RESOLVED, asker, body.outcome()));
            default -> reply(exchange, 404, "{}");
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
                .filter(alert -> patientId.equals(alert.patientId()))
                .sorted(Comparator.comparing(Alert::openedAt).reversed())
                .toList();
    }

    private Worklist worklist() {
        Map<String, List<Alert>> bySubject = alerts.values().stream()
                .filter(Alert::isLive)
                .sorted(Comparator.comparing(Alert::isSuppressed)
                        .thenComparing(alert -> !alert.isOpen())
                        .thenComparing(Alert::tier)
                        .thenComparing(Alert::alertId))
                .collect(Collectors.groupingBy(
                        alert -> Objects.requireNonNullElse(alert.patientId(), alert.alertId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<Boolean, List<Worklist.Row>> rows = bySubject.values().stream()
                .map(AlertsStub::row)
                .sorted(Comparator.comparing(Worklist.Row::tier))
                .collect(
                        Collectors.partitioningBy(row -> row.alerts().getFirst().isOpen()));
        return new Worklist(
                Instant.now(), rulesRunning, rows.getOrDefault(true, List.of()), rows.getOrDefault(false, List.of()));
    }

    private static Worklist.Row row(List<Alert> of) {
        Alert lead = of.getFirst();
        Integer news2 = of.stream()
                .map(Alert::news2)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Worklist.Row(
                lead.patientId(),
                lead.severity(),
                lead.category(),
                lead.isSuppressed() ? 5 : lead.tier(),
                lead.dueAckAt(),
                news2,
                of);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
