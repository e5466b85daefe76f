package no.varde.ingest.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesKeyTest {

    @Test
    void the_order_tells_a_source_without_letters_from_none() {
        SeriesKey none = new SeriesKey("p", "d", null, "SPO2");
        SeriesKey empty = new SeriesKey("p", "d", "", "SPO2");
        SeriesKey cuff = new SeriesKey("p", "d", "cuff", "SPO2");

        assertThat(List.of(cuff, empty, none).stream().sorted(SeriesKey.ORDER)).containsExactly(none, empty, cuff);
        assertThat(SeriesKey.ORDER.compare(none, empty)).isNotZero();
    }
}
