package no.varde.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import no.varde.standalone.cli.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchRequestTest {

    @TempDir
    Path directory;

    @Test
    void measures_for_thirty_seconds_and_writes_nothing_unless_told_otherwise() throws Exception {
        assertThat(BenchRequest.of(List.of("alerts"))).satisfies(request -> {
            assertThat(request.subject()).isEqualTo("alerts");
            assertThat(request.seconds()).isEqualTo(30);
            assertThat(request.json()).isEmpty();
        });
    }

    @Test
    void takes_seconds_and_a_file_that_can_be_written() throws Exception {
        Path file = directory.resolve("figures.json");

        assertThat(BenchRequest.of(List.of("alerts", "--seconds", "5", "--json", file.toString())))
                .satisfies(request -> {
                    assertThat(request.seconds()).isEqualTo(5);
                    assertThat(request.json()).contains(file);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "'', bench needs one thing to measure",
        "alerts ingest, bench needs one thing to measure",
        "alerts --seconds 0, --seconds takes a number from 1",
        "alerts --minutes 3, unknown option --minutes",
        "alerts --json /no/such/directory/figures.json, cannot write /no/such/directory/figures.json",
        "alerts --json /, cannot write /"
    })
    void says_in_a_line_what_is_wrong(String words, String said) {
        List<String> split = words.isEmpty() ? List.of() : List.of(words.split(" "));

        assertThatThrownBy(() -> BenchRequest.of(split))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(said);
    }

    @Test
    void names_what_can_be_measured() {
        assertThatThrownBy(() -> Measurements.of("weather"))
                .isInstanceOf(UsageException.class)
                .hasMessage("cannot measure weather, only alerts");
    }
}
