package no.varde.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real, persistent single-node Kafka (KRaft) in this JVM. */
public final class EmbeddedKafka {

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    EmbeddedKafka(Path directory, int port, int controllerPort) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Address for {@code bootstrap.servers}; it stays the same across stop and start. */
    public String bootstrap() {
        return Ports.HOST + ":" + port;
    }

    /** Starts it, or starts it again on the same port with the same data. Does nothing while it runs. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Properties settings = KafkaSettings.of(directory.resolve("log"), port, controllerPort);
        try {
            format(settings);
            KafkaRaftServer fresh = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server = fresh; // even one that fails half-way has to be stopped
            fresh.startup();
        } catch (IOException e) {
            throw new PlatformStartException("Kafka does not start: " + e.getMessage(), e);
        }
    }

    /** Stops it and keeps its data. Does nothing while it is stopped. */
    public synchronized void stop() {
        KafkaRaftServer running = server;
        if (running != null) {
            server = null;
            running.shutdown();
            running.awaitShutdown();
        }
    }

    private void format(Properties settings) throws IOException {
        OwnerOnly.directory(directory);
        if (Files.exists(directory.resolve("log").resolve("meta.properties"))) {
            return;
        }
        Path file = directory.resolve("format.properties");
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            settings.store(writer, null);
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        String[] arguments = {
            "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString(), "--ignore-formatted"
        };
        int code = StorageTool.execute(arguments, new PrintStream(output, true, StandardCharsets.UTF_8));
        Files.delete(file);
        if (code != 0) {
            throw new PlatformStartException("Kafka's storage could not be made: "
                    + output.toString(StandardCharsets.UTF_8).strip().replace('\n', ' '));
        }
    }
}
