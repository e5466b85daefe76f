package no.varde.ingest.writer.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.writer.Arrived;
import no.varde.ingest.writer.Outcome;
import no.varde.ingest.writer.PartitionId;
import no.varde.ingest.writer.Poison;
import no.varde.ingest.writer.ReadingMapper;
import no.varde.ingest.writer.Slice;
import no.varde.ingest.writer.StoredReading;
import no.varde.ingest.writer.UnstorableEvent;
import org.junit.jupiter.api.Test;

class MeteredJournalTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:10Z");
    private static final PartitionId PARTITION = new PartitionId("varde.readings", "id", 0);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MeteredJournal journal = new MeteredJournal(registry, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_written_slice_moves_every_counter_it_should() {
        Slice<?> slice = new Slice<>(PARTITION, 0, 2, List.of(), List.of(new Poison(0, "A"), new Poison(1, "B")));
        journal.written(slice, new Outcome.Written(5, 3, 1));

        assertThat(count("rows")).isEqualTo(5);
        assertThat(count("duplicates")).isEqualTo(3);
        assertThat(count("conflicts")).isEqualTo(1);
        assertThat(count("poison")).isEqualTo(2);
        assertThat(registry.summary("varde.ingest.writer.batch").totalAmount()).isEqualTo(2);
    }

    @Test
    void delays_are_counted_from_measurement_and_from_arrival() throws UnstorableEvent {
        journal.written(slice(NOW.minusSeconds(60), NOW.minusSeconds(2)), new Outcome.Written(1, 0, 0));

        assertThat(seconds("measured")).isEqualTo(60);
        assertThat(seconds("received")).isEqualTo(2);
    }

    @Test
    void a_clock_that_runs_ahead_makes_no_negative_delay() throws UnstorableEvent {
        journal.written(slice(NOW.plusSeconds(300), NOW), new Outcome.Written(1, 0, 0));

        assertThat(seconds("measured")).isZero();
    }

    @Test
    void lags_of_several_consumers_add_up() {
        journal.lag("a", 3);
        journal.lag("b", 4);
        journal.lag("a", 1);

        assertThat(registry.get("varde.ingest.writer.lag").gauge().value()).isEqualTo(5);
    }

    private double count(String name) {
        return registry.counter("varde.ingest.writer." + name).count();
    }

    private double seconds(String since) {
        return registry.timer("varde.ingest.writer.delay", "since", since).totalTime(TimeUnit.SECONDS);
    }

    private static Slice<StoredReading> slice(Instant measuredAt, Instant receivedAt) throws UnstorableEvent {
        Reading.Value value = Reading.Value.of("SPO2", new BigDecimal("91"), "%", Quality.GOOD);
        Reading reading = new Reading(
                "00000000000000010000000000000002",
                "p-1",
                "d-1",
                null,
                measuredAt,
                receivedAt,
                List.of(value),
                null,
                null);
        StoredReading stored = new ReadingMapper(VitalsTable.STANDARD).map(reading);
        return new Slice<>(PARTITION, 0, 1, List.of(new Arrived<>(0, stored)), List.of());
    }
}
