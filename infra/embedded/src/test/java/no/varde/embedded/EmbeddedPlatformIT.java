package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPlatformIT {

    @TempDir
    Path directory;

    private final List<String> progress = new ArrayList<>();

    @Test
    void what_was_written_is_there_after_a_restart_with_the_same_secrets() throws Exception {
        String secret;
        try (EmbeddedPlatform platform = start()) {
            Traces.write(platform, 1);
            secret = platform.secrets().get("token-key", 32);
            writeToTheQueueOfAnAbsentBridge(platform);
            assertThat(progress).hasSize(3).allMatch(line -> line.matches("[A-Za-z ]+ is ready \\([0-9.]+ s\\)"));
        }
        try (EmbeddedPlatform platform = start()) {
            Traces.write(platform, 2);
            assertThat(Traces.inPostgres(platform)).containsExactly(1, 2);
            assertThat(Traces.inKafka(platform)).containsExactly("1", "2");
            assertThat(platform.secrets().get("token-key", 32)).isEqualTo(secret);
            assertTheQueueIsDelivered(platform);
        }
    }

    @Test
    void postgres_is_durable_and_reads_no_wall_clock_zone() throws Exception {
        try (EmbeddedPlatform platform = start()) {
            assertThat(Traces.setting(platform, "fsync")).isEqualTo("on");
            assertThat(Traces.setting(platform, "synchronous_commit")).isEqualTo("on");
            assertThat(Traces.setting(platform, "full_page_writes")).isEqualTo("on");
            assertThat(Traces.setting(platform, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void kafka_and_the_broker_come_back_on_their_ports() throws Exception {
        try (EmbeddedPlatform platform = start()) {
            Traces.write(platform, 1);
            platform.kafka().stop();
            platform.mqtt().stop();
            platform.kafka().start();
            platform.mqtt().start();
            Traces.write(platform, 2);
            assertThat(Traces.inKafka(platform)).containsExactly("1", "2");
            bridge(platform).close();
        }
    }

    @Test
    void after_a_kill_of_the_whole_process_a_start_simply_works() throws Exception {
        Process process = launch();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (!PlatformProcess.WRITTEN.equals(line)) {
                assertThat(line).as("the process ended early").isNotNull();
                line = output.readLine();
            }
        }
        process.destroyForcibly().waitFor();
        assertThat(directory.resolve("postgres/postmaster.pid")).exists();

        try (EmbeddedPlatform platform = start()) {
            assertThat(Traces.inPostgres(platform)).containsExactly(7);
            assertThat(Traces.inKafka(platform)).containsExactly("7");
            Devices.awaitConnected(platform, "d-1", "secret").close();
        }
    }

    @Test
    void a_half_made_database_is_made_anew() throws Exception {
        Path half = Files.createDirectories(directory.resolve("postgres/base"));
        Files.writeString(half.resolve("1"), "half");

        try (EmbeddedPlatform platform = start()) {
            Traces.write(platform, 1);
        }
    }

    @Test
    void a_port_in_use_is_one_clear_line_and_the_directory_is_free_again() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            EmbeddedSettings settings = new EmbeddedSettings(directory, socket.getLocalPort(), 0, 0);
            assertThatThrownBy(() -> EmbeddedPlatform.start(settings, progress::add))
                    .isInstanceOf(PlatformStartException.class)
                    .hasMessage(
                            "port " + socket.getLocalPort() + " for MQTT is in use; free it or choose another port");
        }
        DataDirectory.open(directory).close();
    }

    @Test
    void a_directory_in_use_by_another_process_names_it() throws Exception {
        Process process = launch();
        try (BufferedReader output = process.inputReader()) {
            // Up and at rest: a Postgres killed while it is made has no pid yet by which it could be found.
            assertThat(output.lines().anyMatch(PlatformProcess.WRITTEN::equals)).isTrue();
            assertThatThrownBy(this::start)
                    .isInstanceOf(PlatformStartException.class)
                    .hasMessageContaining("is in use by process " + process.pid() + ";");
        } finally {
            process.destroyForcibly().waitFor();
            OrphanedPostgres.stop(directory.resolve("postgres"));
        }
    }

    private EmbeddedPlatform start() {
        return EmbeddedPlatform.start(new EmbeddedSettings(directory, 0, 0, 0), progress::add);
    }

    private Process launch() throws Exception {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlatformProcess.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static MqttProbe bridge(EmbeddedPlatform platform) throws Exception {
        Account account = platform.bridgeAccount();
        return MqttProbe.connect(platform, "varde-ingest-1", account.username(), account.password());
    }

    private static void writeToTheQueueOfAnAbsentBridge(EmbeddedPlatform platform) throws Exception {
        try (MqttProbe bridge = bridge(platform)) {
            bridge.subscribe("$share/ingest/varde/+/readings");
        }
        Devices.register(platform, "d-1", "secret");
        try (MqttProbe device = Devices.awaitConnected(platform, "d-1", "secret")) {
            assertThat(device.publish("varde/d-1/readings", "queued")).isZero();
        }
    }

    private static void assertTheQueueIsDelivered(EmbeddedPlatform platform) throws Exception {
        try (MqttProbe bridge = bridge(platform)) {
            Devices.await(() -> bridge.arrived().contains("varde/d-1/readings 6"));
        }
    }
}
