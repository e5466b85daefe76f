package no.varde.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void a_failure_is_shown_by_type_and_place_and_never_by_its_message() {
        String shown = Failures.trace(new CompletionException(new IllegalStateException("Kari Nordmann")));
        assertThat(shown)
                .startsWith("java.lang.IllegalStateException\n\tat ")
                .contains("FailuresTest")
                .doesNotContain("Kari");
    }
}
