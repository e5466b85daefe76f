package no.varde.alerts.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.varde.alerts.rule.Chart;
import no.varde.alerts.rule.Entry;
import org.junit.jupiter.api.Test;

class RecentPatientsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int BOUND = 200;

    private final RecentPatients recent = new RecentPatients(BOUND);
    private int arrivals;

    @Test
    void what_it_holds_stays_within_the_bound_while_charts_grow() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            Patient patient = get("pat-" + random.nextInt(60));
            assertThat(held()).isLessThanOrEqualTo(BOUND);
            grow(patient, 1);
        }
    }

    @Test
    void the_longest_unused_is_dropped_first() {
        grow(get("a"), 60);
        grow(get("b"), 60);
        get("a");
        grow(get("c"), 100);
        get("c");

        assertThat(recent.find("a")).isNotNull();
        assertThat(recent.find("b")).isNull();
        assertThat(recent.find("c")).isNotNull();
    }

    @Test
    void one_alone_is_kept_however_large() {
        grow(get("a"), BOUND * 2);

        assertThat(get("a").chart().size()).isEqualTo(BOUND * 2);
    }

    @Test
    void who_is_forgotten_makes_room() {
        grow(get("a"), BOUND - 20);
        get("a");
        recent.forget("a");
        recent.forget("a");
        grow(get("b"), BOUND - 20);
        get("b");
        get("c");

        assertThat(recent.find("b")).isNotNull();
        assertThat(recent.find("a")).isNull();
    }

    @Test
    void who_is_not_in_memory_is_not_loaded_to_find_out() {
        assertThat(recent.find("nobody")).isNull();
    }

    private Patient get(String patientId) {
        return recent.get(patientId, id -> new Patient(id, new Chart()));
    }

    private void grow(Patient patient, int readings) {
        for (int i = 0; i < readings; i++) {
            arrivals++;
            Entry.Origin origin = new Entry.Origin("r" + arrivals, "dev-1", null, arrivals);
            patient.chart().add(new Entry(origin, NOON, NOON, Entry.Circumstances.of(null), List.of()));
        }
    }

    private int held() {
        return IntStream.range(0, 60)
                .mapToObj(i -> recent.find("pat-" + i))
                .mapToInt(patient -> patient == null ? 0 : patient.chart().size() + 1)
                .sum();
    }
}
