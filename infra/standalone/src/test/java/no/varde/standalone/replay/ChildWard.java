package no.varde.standalone.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.varde.standalone.instance.Instance;
import no.varde.standalone.instance.InstanceFile;
import org.awaitility.Awaitility;

/** A whole ward in a process of its own, so that it can be killed. */
final class ChildWard implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(240);

    private final Path directory;
    private final List<String> ports;
    private Process process;

    /** @param firstPort of three free ones */
    ChildWard(Path directory, int firstPort, int mqttPort) {
        this.directory = directory;
        this.ports = List.of("--port", Integer.toString(firstPort), "--mqtt-port", Integer.toString(mqttPort));
    }

    /** Starts it and waits until it is ready. */
    Instance start() throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1", // starts sooner, and it is started often
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "no.varde.standalone.Standalone",
                "up",
                "--patients",
                "1",
                "--data",
                directory.toString()));
        command.addAll(ports);
        Path console = directory.resolveSibling(directory.getFileName() + ".console");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start();
        InstanceFile file = new InstanceFile(directory);
        Awaitility.await("a running ward").atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the ward ended: " + Files.readString(console));
            }
            return file.running().isPresent();
        });
        return file.running().orElseThrow();
    }

    /** As a power cut does to a process: no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
