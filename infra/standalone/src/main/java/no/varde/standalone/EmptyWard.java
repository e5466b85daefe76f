package no.varde.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Consumer;
import no.varde.embedded.EmbeddedPlatform;
import no.varde.embedded.EmbeddedSettings;
import no.varde.embedded.PlatformStartException;
import no.varde.standalone.cli.UsageException;

/** Platform and apps with nobody in them, on free ports: for measuring, not for people. */
public final class EmptyWard implements AutoCloseable {

    private final EmbeddedPlatform platform;
    private final Apps apps;
    private final AppSettings settings;

    private EmptyWard(EmbeddedPlatform platform, Apps apps, AppSettings settings) {
        this.platform = platform;
        this.apps = apps;
        this.settings = settings;
    }

    /**
     * @param progress told in a line what has started
     * @throws UsageException if something does not start; whatever did is stopped again
     */
    public static EmptyWard start(Path dataDirectory, Consumer<String> progress) throws UsageException {
        HttpPorts ports = HttpPorts.anyFree();
        EmbeddedPlatform platform;
        try {
            platform = EmbeddedPlatform.start(EmbeddedSettings.in(dataDirectory).withMqttPort(0), progress);
        } catch (PlatformStartException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        AppSettings settings = new AppSettings(platform, ports, dataDirectory);
        try {
            EmptyWard ward = new EmptyWard(platform, Apps.start(settings), settings);
            progress.accept("ingest, alerts and dashboard are ready");
            return ward;
        } catch (UsageException | RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    public URI mqtt() {
        return platform.mqttUri();
    }

    public String kafka() {
        return platform.kafkaBootstrap();
    }

    public URI alerts() {
        return URI.create(settings.ports().alertsUrl());
    }

    /** What tokens for the HTTP API of alerts are signed with. */
    public byte[] tokenKey() {
        return Base64.getDecoder().decode(settings.tokenKey());
    }

    @Override
    public void close() {
        apps.close();
        platform.close();
    }
}
