package no.varde.standalone.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.Symptom;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.body.Measurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir
    Path directory;

    @Test
    void what_has_no_receipt_is_there_after_a_restart_and_what_has_one_is_not() throws Exception {
        PendingReading kept = reading(0);
        PendingReading receipted = reading(60);
        try (Outbox outbox = Outbox.open(file())) {
            outbox.add(kept);
            outbox.add(receipted);
            outbox.forget(receipted.id());
        }

        try (Outbox outbox = Outbox.open(file())) {
            assertThat(outbox.pending()).containsExactly(kept);
            assertThat(outbox.lastMeasured()).isEqualTo(AT.plusSeconds(60));
        }
    }

    @Test
    void a_reading_of_an_earlier_version_has_neither_codes_nor_context() throws Exception {
        Files.writeString(file(), "+{\"id\":\"m-old\",\"measuredAt\":\"" + AT + "\",\"values\":{\"SPO2\":95}}\n");

        try (Outbox outbox = Outbox.open(file())) {
            assertThat(outbox.pending())
                    .containsExactly(
                            new PendingReading("m-old", AT, Map.of("SPO2", new BigDecimal(95)), Map.of(), null));
        }
    }

    @Test
    void numbers_and_codes_go_out_side_by_side_with_what_was_said() {
        assertThat(EventCodec.encodeToString(reading(0).sent()))
                .contains("\"values\":{\"ACVPU\":\"A\",\"SPO2\":95}")
                .contains("\"context\":{\"onOxygen\":false,\"symptoms\":[\"DIZZY\"]}");
    }

    @Test
    void half_a_line_left_by_a_killed_process_costs_only_that_line() throws Exception {
        try (Outbox outbox = Outbox.open(file())) {
            outbox.add(reading(0));
        }
        Files.writeString(file(), "+{\"id\":\"m-x\",\"measu", StandardOpenOption.APPEND);

        try (Outbox outbox = Outbox.open(file())) {
            assertThat(outbox.pending()).containsExactly(reading(0));
        }
    }

    @Test
    void the_file_does_not_grow_for_ever() throws Exception {
        try (Outbox outbox = Outbox.open(file())) {
            for (int i = 0; i < 10_000; i++) {
                outbox.add(reading(i));
                outbox.forget(reading(i).id());
            }
        }

        assertThat(Files.readAllLines(file())).hasSizeLessThan(5_000);
    }

    private Path file() {
        return directory.resolve("dev-1.outbox");
    }

    private static PendingReading reading(int second) {
        return PendingReading.measured(new Measurement(
                AT.plusSeconds(second),
                Map.of("SPO2", new BigDecimal(95)),
                Map.of("ACVPU", "A"),
                false,
                List.of(Symptom.DIZZY)));
    }
}
