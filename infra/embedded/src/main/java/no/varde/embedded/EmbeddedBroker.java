package no.varde.embedded;

import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A persistent MQTT 5 broker in this JVM; devices reach only their own topics. */
public final class EmbeddedBroker {

    private final Path directory;
    private final int port;
    private final BrokerExtension extension;
    private @Nullable EmbeddedHiveMQ broker;

    EmbeddedBroker(Path directory, int port, BrokerExtension extension) {
        this.directory = directory;
        this.port = port;
        this.extension = extension;
    }

    /** Address for MQTT clients; it stays the same across stop and start. */
    public URI uri() {
        return URI.create("tcp://" + Ports.HOST + ":" + port);
    }

    /** Starts it, or starts it again on the same port with the same data. Does nothing while it runs. */
    public synchronized void start() {
        if (broker != null) {
            return;
        }
        BrokerSettings.apply();
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        try {
            EmbeddedHiveMQ fresh = build();
            fresh.start().get();
            broker = fresh;
            if (!extension.isGuarding()) {
                stop();
                throw new PlatformStartException("the MQTT broker does not start: the devices are not known");
            }
        } catch (IOException | ExecutionException e) {
            // A broker that failed half-way cannot be stopped and leaves threads: the caller has to end the JVM.
            throw new PlatformStartException(
                    "the MQTT broker does not start on port " + port + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformStartException("interrupted while the MQTT broker started", e);
        } finally {
            // The broker installs a handler for the whole JVM that can end it; it is a guest here.
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
    }

    /** Stops it and keeps its sessions and queues. Does nothing while it is stopped. */
    public synchronized void stop() {
        EmbeddedHiveMQ running = broker;
        if (running == null) {
            return;
        }
        broker = null;
        try {
            running.stop().get();
            running.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the MQTT broker was not stopped cleanly", e);
        }
    }

    private EmbeddedHiveMQ build() throws IOException {
        Path configuration =
                Files.createDirectories(OwnerOnly.directory(directory).resolve("conf"));
        Files.writeString(configuration.resolve("config.xml"), BrokerSettings.xml(port));
        return EmbeddedHiveMQ.builder()
                .withConfigurationFolder(configuration)
                .withDataFolder(Files.createDirectories(directory.resolve("data")))
                .withExtensionsFolder(Files.createDirectories(directory.resolve("extensions")))
                .withEmbeddedExtension(extension.embedded())
                .withoutLoggingBootstrap() // logging belongs to whoever started this JVM
                .build();
    }
}
