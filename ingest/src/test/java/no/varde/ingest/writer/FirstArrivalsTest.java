package no.varde.ingest.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.writer.FirstArrivals.Holder;
import org.junit.jupiter.api.Test;

class FirstArrivalsTest {

    private static final String ID = "00000000000000010000000000000002";
    private static final Map<UUID, Holder> TAKEN = Map.of(new UUID(1, 2), new Holder("aa", "p-1"));

    @Test
    void the_first_of_an_id_wins_within_a_batch() throws UnstorableEvent {
        FirstArrivals arrivals = FirstArrivals.of(batch(reading("aa", "p-1"), reading("bb", "p-1")));

        assertThat(arrivals.first()).extracting(r -> r.event().contentHash()).containsExactly("aa");
        assertThat(arrivals.conflicts())
                .extracting(r -> r.event().contentHash())
                .containsExactly("bb");
    }

    @Test
    void who_is_in_the_tables_was_before_the_batch() throws UnstorableEvent {
        FirstArrivals arrivals = FirstArrivals.of(batch(reading("bb", "p-1"), reading("aa", "p-1")), TAKEN);

        assertThat(arrivals.first()).isEmpty();
        assertThat(arrivals.conflicts())
                .extracting(r -> r.event().contentHash())
                .containsExactly("bb");
        assertThat(arrivals.repeatedValues()).isEqualTo(1);
    }

    @Test
    void the_same_contents_for_another_patient_are_a_conflict() throws UnstorableEvent {
        FirstArrivals arrivals = FirstArrivals.of(batch(reading("aa", "p-2")), TAKEN);

        assertThat(arrivals.conflicts()).hasSize(1);
    }

    @Test
    void an_id_made_of_its_contents_is_repeated_by_whatever_comes_under_it() throws UnstorableEvent {
        FirstArrivals believed =
                FirstArrivals.of(batch(reading(null, "p-1"), reading(null, "p-1"), reading("aa", "p-1")));
        assertThat(believed.first()).hasSize(1);
        assertThat(believed.hashed()).isEmpty();
        assertThat(believed.repeatedValues()).isEqualTo(2);

        FirstArrivals doubted = FirstArrivals.of(batch(reading("aa", "p-1"), reading(null, "p-1")));
        assertThat(doubted.first()).hasSize(1);
        assertThat(doubted.conflicts()).isEmpty();
    }

    private static List<Arrived<StoredReading>> batch(Reading... readings) throws UnstorableEvent {
        List<Arrived<StoredReading>> arrived = new ArrayList<>();
        for (Reading reading : readings) {
            arrived.add(new Arrived<>(arrived.size(), new ReadingMapper(VitalsTable.STANDARD).map(reading)));
        }
        return arrived;
    }

    private static Reading reading(String contentHash, String patient) {
        Instant at = Instant.parse("2026-11-21T08:03:11Z");
        Reading.Value value = Reading.Value.of("SPO2", new BigDecimal("91"), "%", Quality.GOOD);
        return new Reading(ID, patient, "d-1", null, at, at, List.of(value), null, contentHash);
    }
}
