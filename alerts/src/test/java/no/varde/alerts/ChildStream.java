package no.varde.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.embedded.EmbeddedPlatform;
import no.varde.testkit.SharedPlatform;

/** The rules in a process of their own, so that it can be killed. */
final class ChildStream implements AutoCloseable {

    private final Process process;
    private final Path console;

    private ChildStream(Process process, Path console) {
        this.process = process;
        this.console = console;
    }

    static ChildStream start(Path stateDir, String applicationId, String... more) throws IOException {
        EmbeddedPlatform platform = SharedPlatform.get();
        Account account = platform.databaseAccount(Database.ALERTS);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AlertsApplication.class.getName(),
                "--server.port=0",
                "--alerts.run=stream",
                "--alerts.streams.state-dir=" + stateDir,
                "--alerts.streams.application-id=" + applicationId,
                "--spring.datasource.url=" + platform.jdbcUrl(),
                "--spring.datasource.username=" + account.username(),
                "--spring.datasource.password=" + account.password(),
                "--spring.kafka.bootstrap-servers=" + platform.kafkaBootstrap(),
                "--alerts.token-key=" + Base64.getEncoder().encodeToString(RunningAlerts.TOKEN_KEY)));
        command.addAll(Arrays.asList(more));
        Path console = stateDir.resolveSibling(stateDir.getFileName() + ".console");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start();
        return new ChildStream(process, console);
    }

    /** @throws IllegalStateException with what it said, if it has ended by itself */
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the process ended: " + Files.readString(console));
        }
    }

    /** As a power cut does to a process: no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
