package no.varde.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.embedded.EmbeddedPlatform;

/**
 * What each app must know of the platform that it cannot know by itself. Given as command-line arguments, which outrank
 * an app's own file.
 */
record AppSettings(EmbeddedPlatform platform, HttpPorts ports, Path dataDirectory) {

    private static final int KEY_BYTES = 32;
    private static final String TOKEN_KEY = "alerts-token-key";

    List<String> ingest() {
        Account bridge = platform.bridgeAccount();
        Map<String, String> own = new TreeMap<>();
        own.put("ingest.run", "bridge,writer");
        own.put("ingest.mqtt.url", platform.mqttUri().toString());
        own.put("ingest.mqtt.username", bridge.username());
        own.put("ingest.mqtt.password", bridge.password());
        own.put("ingest.quarantine.key", platform.secrets().get("ingest-quarantine-key", KEY_BYTES));
        return arguments(ports.ingest(), Database.INGEST, own);
    }

    List<String> alerts() {
        Account inbox = platform.inboxAccount();
        Map<String, String> own = new TreeMap<>();
        own.put("alerts.run", "stream,triage");
        own.put("alerts.mqtt.url", platform.mqttUri().toString());
        own.put("alerts.mqtt.username", inbox.username());
        own.put("alerts.mqtt.password", inbox.password());
        own.put("alerts.notify.dashboard-url", ports.dashboardUrl());
        own.put("alerts.token-key", tokenKey());
        own.put("alerts.streams.state-dir", dataDirectory.resolve("streams").toString());
        // one instance has nobody to keep a copy for it, and would say so of each task
        own.put("alerts.streams.standbys", "0");
        return arguments(ports.alerts(), Database.ALERTS, own);
    }

    List<String> dashboard() {
        Map<String, String> own = new TreeMap<>();
        own.put("dashboard.alerts.url", ports.alertsUrl());
        own.put("dashboard.alerts.token-key", tokenKey());
        return arguments(ports.dashboard(), Database.DASHBOARD, own);
    }

    String tokenKey() {
        return platform.secrets().get(TOKEN_KEY, KEY_BYTES);
    }

    private List<String> arguments(int port, Database database, Map<String, String> own) {
        Account account = platform.databaseAccount(database);
        Map<String, String> all = new TreeMap<>(own);
        all.put("server.port", Integer.toString(port));
        all.put("server.address", "127.0.0.1");
        all.put("spring.datasource.url", platform.jdbcUrl());
        all.put("spring.datasource.username", account.username());
        all.put("spring.datasource.password", account.password());
        all.put("spring.kafka.bootstrap-servers", platform.kafkaBootstrap());
        all.put("spring.main.banner-mode", "off");
        all.put("spring.main.register-shutdown-hook", "false");
        all.put("management.metrics.use-global-registry", "false");
        List<String> arguments = new ArrayList<>();
        all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }
}
