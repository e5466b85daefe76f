package no.varde.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import no.varde.standalone.cli.UsageException;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Test
    void an_obvious_header_is_mapped_and_mg_per_dl_becomes_mmol_per_litre() throws Exception {
        Recording recording = read("""
                timestamp,glucose_value_mg_dl
                2018-06-13 18:40:00,180.156
                """);

        Outgoing reading = recording.outgoing(null).getFirst();

        assertThat(recording.format()).isEqualTo(PublishFormat.VARDE);
        assertThat(reading.measuredAt()).isEqualTo(Instant.parse("2018-06-13T16:40:00Z"));
        assertThat(reading.json()).contains("\"GLUCOSE_MMOL\":10.000").contains("\"id\":\"" + reading.id() + "\"");
        assertThat(reading.values()).isEqualTo(1);
    }

    @Test
    void an_empty_cell_is_a_missing_value_and_a_word_goes_out_as_it_is() throws Exception {
        Recording recording = read("""
                time;SPO2;HEART_RATE
                2026-11-21T08:00:00Z;;71
                2026-11-21T08:05:00Z;LO;72
                """);

        List<Outgoing> readings = recording.outgoing(null);

        assertThat(readings.getFirst().json()).contains("\"SPO2\":null").contains("\"HEART_RATE\":71");
        assertThat(readings.getFirst().absent()).isEqualTo(1);
        assertThat(readings.getLast().json()).contains("\"SPO2\":\"LO\"");
    }

    @Test
    void the_same_line_at_the_same_time_has_the_same_id_and_at_another_time_another() throws Exception {
        Recording recording = read("time,SPO2\n2018-01-01T00:00:00Z,95\n");
        Instant at = Instant.parse("2026-11-21T08:00:00Z");

        assertThat(id(recording, at)).isEqualTo(id(recording, at)).isNotEqualTo(id(recording, at.plusSeconds(1)));
    }

    private static String id(Recording recording, Instant at) {
        return recording.outgoing(at).getFirst().id();
    }

    @Test
    void lines_that_are_no_reading_are_named_and_the_rest_is_replayed() throws Exception {
        Recording recording = read("time,SPO2\nyesterday,95\n2018-01-01T00:00:00Z,95\n2018-01-01T00:05:00Z\n");

        assertThat(recording.unreadable()).containsExactly(2, 4);
        assertThat(recording.readings()).hasSize(1);
    }

    @Test
    void lines_out_of_order_are_replayed_in_the_order_of_their_times() throws Exception {
        Recording recording = read("time,SPO2\n2018-01-01T00:05:00Z,96\n2018-01-01T00:00:00Z,95\n");

        assertThat(recording.outgoing(null))
                .extracting(Outgoing::json)
                .satisfiesExactly(
                        first -> assertThat(first).contains("95"),
                        second -> assertThat(second).contains("96"));
    }

    @Test
    void glucose_without_a_unit_is_not_guessed() {
        assertThatThrownBy(() -> read("time,glucose\n2018-01-01T00:00:00Z,95\n"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--map COLUMN=VITAL[unit]");
    }

    @Test
    void a_column_that_is_not_there_is_named_with_those_that_are() {
        CsvFile file = new CsvFile(new RecordedTime(OSLO), null, List.of("spo=SPO2"));

        assertThatThrownBy(() -> file.read(new BufferedReader(new StringReader("time,sat\n"))))
                .hasMessage("there is no column spo; there are: time, sat");
    }

    @Test
    void quotes_may_hold_the_separator() {
        CsvTable table = new CsvTable("a,\"b,c\",d");

        assertThat(table.header()).containsExactly("a", "b,c", "d");
        assertThat(table.split("1,\"say \"\"hi\"\"\",")).containsExactly("1", "say \"hi\"", "");
    }

    private static Recording read(String text) throws IOException, UsageException {
        return new CsvFile(new RecordedTime(OSLO), null, List.of()).read(new BufferedReader(new StringReader(text)));
    }
}
