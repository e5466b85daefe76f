package no.varde.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FhirFileTest {

    private static final String PRESSURE = """
            {"resourceType":"Observation","id":"o-1","status":"final","effectiveDateTime":"2180-07-22T19:47:00-04:00",\
            "component":[{"valueQuantity":{"value":118,"code":"mm[Hg]"}},{"dataAbsentReason":{}}]}""";

    @Test
    void only_the_time_changes_and_the_id_stays() throws Exception {
        Instant at = Instant.parse("2026-11-21T08:00:00Z");

        Outgoing reading = read(PRESSURE).outgoing(at).getFirst();

        assertThat(reading.id()).isEqualTo("o-1");
        assertThat(reading.json()).isEqualTo(PRESSURE.replace("2180-07-22T19:47:00-04:00", "2026-11-21T08:00:00Z"));
        assertThat(reading.values()).isEqualTo(1);
        assertThat(reading.absent()).isEqualTo(1);
    }

    @Test
    void a_bundle_is_its_observations_and_an_observation_without_an_id_gets_one() throws Exception {
        String observation = "{\"resourceType\":\"Observation\",\"effectivePeriod\":{\"start\":\"2026-01-01\"}}";
        Recording recording =
                read("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"}},"
                        + "{\"resource\":" + observation + "}]}");

        assertThat(recording.outgoing(null))
                .singleElement()
                .satisfies(reading -> assertThat(reading.id()).startsWith("r-"))
                .satisfies(reading -> assertThat(reading.measuredAt()).isEqualTo("2026-01-01T00:00:00Z"));
    }

    @Test
    void what_is_no_observation_is_named_by_its_line() throws Exception {
        assertThat(read(PRESSURE + "\nnot json\n{\"resourceType\":\"Patient\"}\n")
                        .unreadable())
                .containsExactly(2, 3);
    }

    @Test
    void an_observation_without_a_time_goes_out_last_and_untouched() throws Exception {
        String timeless = "{\"resourceType\":\"Observation\",\"id\":\"o-2\"}";

        List<Outgoing> readings = read(timeless + "\n" + PRESSURE).outgoing(null);

        assertThat(readings.getLast().json()).isEqualTo(timeless);
        assertThat(readings.getLast().measuredAt()).isNull();
    }

    private static Recording read(String text) throws Exception {
        return new FhirFile(new RecordedTime(ZoneId.of("UTC"))).read(new BufferedReader(new StringReader(text)));
    }
}
