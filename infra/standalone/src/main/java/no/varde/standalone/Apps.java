package no.varde.standalone;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.varde.alerts.AlertsApplication;
import no.varde.dashboard.DashboardApplication;
import no.varde.dashboard.registry.CareRegistry;
import no.varde.ingest.IngestApplication;
import no.varde.standalone.cli.UsageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The three apps as sibling Spring contexts: they share the class path, and nothing else. */
final class Apps implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Apps.class);

    private final ConfigurableApplicationContext ingest;
    private final ConfigurableApplicationContext alerts;
    private final ConfigurableApplicationContext dashboard;

    private Apps(
            ConfigurableApplicationContext ingest,
            ConfigurableApplicationContext alerts,
            ConfigurableApplicationContext dashboard) {
        this.ingest = ingest;
        this.alerts = alerts;
        this.dashboard = dashboard;
    }

    /** Starts the three side by side: none needs another to start, only to work. */
    static Apps start(AppSettings settings) throws UsageException {
        try (ExecutorService starters = Executors.newFixedThreadPool(3)) {
            CompletableFuture<ConfigurableApplicationContext> dashboard =
                    begin(starters, "dashboard", DashboardApplication.application(), settings.dashboard());
            CompletableFuture<ConfigurableApplicationContext> alerts =
                    begin(starters, "alerts", AlertsApplication.application(), settings.alerts());
            CompletableFuture<ConfigurableApplicationContext> ingest =
                    begin(starters, "ingest", IngestApplication.application(), settings.ingest());
            try {
                CompletableFuture.allOf(dashboard, alerts, ingest).join();
                return new Apps(ingest.join(), alerts.join(), dashboard.join());
            } catch (CompletionException e) {
                List.of(dashboard, alerts, ingest).forEach(Apps::closeIfStarted);
                throw failed(e);
            }
        }
    }

    private static CompletableFuture<ConfigurableApplicationContext> begin(
            ExecutorService starters, String name, SpringApplicationBuilder application, List<String> arguments) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Thread.currentThread().setName(name);
                    try {
                        return application.run(arguments.toArray(String[]::new));
                    } catch (RuntimeException e) {
                        throw new AppFailed(name, e);
                    }
                },
                starters);
    }

    private static void closeIfStarted(CompletableFuture<ConfigurableApplicationContext> app) {
        app.thenAccept(ConfigurableApplicationContext::close).exceptionally(alreadySaid -> null);
    }

    private static UsageException failed(CompletionException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        log.error("an app did not start", cause);
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        String app = cause instanceof AppFailed named ? named.app() : "an app";
        return new UsageException(app + " did not start: " + root.getClass().getSimpleName() + ": " + why);
    }

    CareRegistry registry() {
        return dashboard.getBean(CareRegistry.class);
    }

    /** In the direction of the data, so that what is in flight still finds its way. */
    @Override
    public void close() {
        ingest.close();
        alerts.close();
        dashboard.close();
    }

    private static final class AppFailed extends RuntimeException {

        private final String app;

        AppFailed(String app, Throwable cause) {
            super(app, cause);
            this.app = app;
        }

        String app() {
            return app;
        }
    }
}
