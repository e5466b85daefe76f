package no.varde.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** That the whole way can be measured; what the figures are worth is for a longer run on a quiet machine. */
class BenchIT {

    static {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    @TempDir
    Path directory;

    @Test
    void measures_the_way_from_a_publish_to_an_alert_and_says_so_in_json() throws Exception {
        Path file = directory.resolve("figures.json");
        BenchRequest request =
                BenchRequest.of(List.of("alerts", "--seconds", "1", "--patients", "6000", "--json", file.toString()));

        new Bench(new Terminal(System.out, false), Clock.systemUTC())
                .run(request, Files.createDirectory(directory.resolve("ward")));

        JsonNode json = EventCodec.mapper().readTree(Files.readAllBytes(file));
        JsonNode publishToAlert = json.path("publishToAlertMs");
        for (JsonNode phase : List.of(publishToAlert.path("idle"), publishToAlert.path("at500"), publishToAlert)) {
            assertThat(phase.path("p50").asDouble()).isPositive();
            assertThat(phase.path("p99").asDouble())
                    .isGreaterThanOrEqualTo(phase.path("p50").asDouble());
        }
        assertThat(publishToAlert.path("idle").path("n").asInt()).isEqualTo(5);
        assertThat(publishToAlert.path("at500").path("readingsPerSecond").asInt())
                .isPositive();
        assertThat(json.path("engineReadingsPerSecondPerCore").asInt()).isPositive();
        assertThat(json.path("topologyReadingsPerSecond").asInt()).isPositive();
        assertThat(json.path("tickMsAt6000").asDouble()).isPositive();
        assertThat(json.path("stateBytesPerPatient").asInt()).isPositive();
        assertThat(json.path("floorMs").path("produce").path("p50").asDouble()).isPositive();
        assertThat(json.path("machine").path("processors").asInt()).isPositive();
        assertThat(json.path("faults").toString()).doesNotContain("showed no alert");
    }
}
