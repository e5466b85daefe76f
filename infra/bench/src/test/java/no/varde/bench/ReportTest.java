package no.varde.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReportTest {

    @TempDir
    Path directory;

    @Test
    void each_measurement_fills_its_member_and_the_machine_stands_beside_it() throws Exception {
        Path file = directory.resolve("figures.json");

        report().write(file);

        JsonNode json = EventCodec.mapper().readTree(Files.readAllBytes(file));
        assertThat(json.path("tickMsAtOneMillion").asDouble()).isEqualTo(12.5);
        assertThat(json.path("someMs").path("p50").asDouble()).isBetween(49.9, 50.1);
        assertThat(json.path("someMs").path("p99").asDouble()).isBetween(98.9, 99.1);
        assertThat(json.path("someMs").path("n").asInt()).isEqualTo(100);
        assertThat(json.path("machine").path("loadBefore").asDouble()).isEqualTo(0.5);
        assertThat(json.path("machine").path("loadAfter").asDouble()).isEqualTo(1.5);
        assertThat(json.path("faults").path(0).asString()).isEqualTo("too slow");
    }

    @Test
    void the_table_has_a_line_for_each_figure() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        report().show(new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.startsWith("tick") && line.endsWith("12.5 ms"))
                .anyMatch(line -> line.startsWith("some") && line.contains("p99     99.0 ms"))
                .anyMatch(line -> line.contains("2 processors, load 0.50 before and 1.50 after"));
    }

    private static Report report() {
        Latency latency = new Latency();
        for (int millis = 1; millis <= 100; millis++) {
            latency.record(Duration.ofMillis(millis));
        }
        return new Report(
                Instant.parse("2026-11-21T08:00:00Z"),
                new MachineLoad(2, 0.5),
                new MachineLoad(2, 1.5),
                List.of(
                        Measured.number("tickMsAtOneMillion", 12.5, "tick", "12.5 ms"),
                        new Measured("someMs", latency.json(), List.of(latency.line("some")), List.of("too slow"))));
    }
}
