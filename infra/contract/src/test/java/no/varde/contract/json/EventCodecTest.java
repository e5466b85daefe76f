package no.varde.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.event.Symptom;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:03:11Z");

    private final Reading reading = new Reading(
            "0f".repeat(16),
            "p-1",
            "d-1",
            null,
            NOW,
            NOW.plusMillis(250),
            List.of(
                    Reading.Value.of("BODY_TEMP", new BigDecimal("37.10"), "Cel", Quality.GOOD),
                    Reading.Value.coded("ACVPU", "A"),
                    Reading.Value.absent("SPO2", "not-performed")),
            new Reading.Context(true, List.of(Symptom.BREATHLESS_MORE), null, List.of("CLOCK")),
            null);

    @Test
    void an_event_comes_back_as_it_was_with_its_decimals_exact() {
        Reading back = EventCodec.decode(EventCodec.encode(reading), Reading.class);
        assertThat(back).isEqualTo(reading);
        assertThat(back.values().getFirst().value()).isEqualTo(new BigDecimal("37.10"));
    }

    @Test
    void instants_are_iso_utc_and_absent_members_are_left_out() {
        String json = EventCodec.encodeToString(reading);
        assertThat(json).contains("\"measuredAt\":\"2026-11-21T08:03:11Z\"").contains("\"value\":37.10");
        assertThat(json).doesNotContain("null").doesNotContain("source");
    }

    @Test
    void a_reader_ignores_fields_of_a_later_version() {
        String later = EventCodec.encodeToString(reading).replaceFirst("\\{", "{\"addedLater\":{\"x\":[1]},");
        assertThat(EventCodec.decode(later, Reading.class)).isEqualTo(reading);
    }

    @Test
    void what_is_not_the_event_is_refused_without_repeating_it() {
        for (String bad : List.of("", "null", "[]", "{\"values\":7}", "{}", "{\"readingId\":\"Ola Nordmann")) {
            assertThatThrownBy(() -> EventCodec.decode(bad.getBytes(StandardCharsets.UTF_8), Reading.class))
                    .isInstanceOf(UndecodableEvent.class)
                    .hasMessageNotContaining("Nordmann");
        }
    }

    @Test
    void headers_follow_cloud_events_in_binary_mode() {
        var headers = new CloudEvent("id-1", Reading.class, "varde/ingest", NOW).headers();
        assertThat(new String(headers.get("ce_type"), StandardCharsets.UTF_8)).isEqualTo("no.varde.Reading");
        assertThat(new String(headers.get("ce_specversion"), StandardCharsets.UTF_8))
                .isEqualTo("1.0");
        assertThat(headers).containsKeys("ce_id", "ce_source", "ce_time");
    }
}
