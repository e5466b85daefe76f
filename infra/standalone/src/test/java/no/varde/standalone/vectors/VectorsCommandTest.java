package no.varde.standalone.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorsCommandTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private String good = "";

    @BeforeEach
    void readTheCases() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/vectors/news2.json"))) {
            good = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void cases_that_agree_pass_and_are_counted() throws Exception {
        int code = run(file("good.json", good));

        assertThat(output())
                .containsExactly("good.json: NEWS2: 4 passed, 0 failed (not compared: minMonitoringInterval)");
        assertThat(code).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "total":7             | "total":6                | V2: total expected 6, computed 7
            "band":"HIGH"         | "band":"MEDIUM"          | V2: band expected MEDIUM, computed HIGH
            "partialSum":3        | "partialSum":2           | V3: partialSum expected 2, computed 3
            "temperature","spo2", | "temperature",           | V3: missing expected
            "bandAtLeast"         | "bandAtMost"             | V3: bandAtMost expected LOW_MEDIUM, computed nothing
            "spo2":92             | "spo2":"x"               | V2: cannot be read: spo2 is no number
            "pulse":92            | "heartRate":92           | V2: cannot be read: unknown input heartRate
            "spo2Scale":2         | "spo2Scale":3            | V3: cannot be read: NEWS2 has SpO2 scales 1 and 2, not 3
            "count":4             | "count":5                | count: the file announces 5 cases and has 4
            """)
    void whatever_differs_from_what_is_computed_is_a_line_and_a_failure(String right, String wrong, String said)
            throws Exception {
        assertThat(good).contains(right);

        int code = run(file("tampered.json", good.replace(right, wrong)));

        assertThat(output()).hasSize(2);
        assertThat(output().getFirst()).startsWith("tampered.json: " + said);
        assertThat(output().getLast()).contains(" passed, 1 failed");
        assertThat(code).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"model":"Erlang C","vectors":[],"requiredAgents":[]} | Erlang C: not checked by this build yet
            {"adherence":[],"timeToAck":[]}                       | adherence and times: not checked by this build yet
            {"instruments":[],"rules":[],"vectors":[]}            | questionnaires: not checked by this build yet
            {"weather":"fine"}                                    | not a kind of vectors known here
            {"cases":                                             | not JSON
            """)
    void what_is_not_checked_fails_and_says_so(String content, String said) throws Exception {
        int code = run(file("other.json", content));

        assertThat(output()).hasSize(1);
        assertThat(output().getFirst()).startsWith("other.json: " + said);
        assertThat(code).isEqualTo(1);
    }

    @Test
    void one_bad_file_fails_the_run_and_does_not_keep_others_from_being_checked() throws Exception {
        int code = run(directory.resolve("absent.json"), file("good.json", good));

        assertThat(output()).hasSize(2);
        assertThat(output().getFirst()).isEqualTo("absent.json: no such file");
        assertThat(output().getLast()).startsWith("good.json: NEWS2: 4 passed");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void a_file_without_cases_passes_nothing() throws Exception {
        assertThat(run(file("empty.json", "{\"instrument\":\"NEWS2\",\"cases\":[]}")))
                .isEqualTo(1);
    }

    @Test
    void asks_for_a_file() {
        assertThatThrownBy(() -> new VectorsCommand(terminal()).run(List.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("needs a file");
    }

    private int run(Path... files) throws UsageException {
        return new VectorsCommand(terminal())
                .run(List.of(files).stream().map(Path::toString).toList());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private Terminal terminal() {
        return new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false);
    }

    private List<String> output() {
        return out.toString(StandardCharsets.UTF_8)
                .replace(directory + "/", "")
                .lines()
                .toList();
    }
}
