package no.varde.alerts.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueIndexTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final MockProcessorContext<String, byte[]> context = new MockProcessorContext<>();
    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(DueIndex.NAME), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();
    private DueIndex index;

    @BeforeEach
    void open() {
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        index = new DueIndex(context);
    }

    @Test
    void who_is_due_by_then_comes_in_order_of_time() {
        index.move("c", null, NOON.plusSeconds(2));
        index.move("a", null, NOON);
        index.move("b", null, NOON.minusSeconds(1));

        assertThat(due(NOON.minusSeconds(2))).isEmpty();
        assertThat(due(NOON)).containsExactly("b", "a");
    }

    @Test
    void a_patient_has_one_entry_however_often_it_moves() {
        index.move("a", null, NOON);
        index.move("a", NOON, NOON.plusSeconds(5));
        index.move("a", NOON.plusSeconds(5), NOON.plusSeconds(5));
        index.move("a", NOON.plusSeconds(5), NOON.plusSeconds(1));
        assertThat(keys()).containsExactly(Keys.due(NOON.plusSeconds(1), "a"));

        index.move("a", NOON.plusSeconds(1), null);
        assertThat(keys()).isEmpty();
    }

    @Test
    void no_more_than_asked_for_come_at_once_and_the_rest_next_time() {
        for (int i = 0; i < 10; i++) {
            index.move("p" + i, null, NOON.plusSeconds(i));
        }
        List<DueIndex.Due> first = index.due(NOON.plusSeconds(60), 4);
        assertThat(first).extracting(DueIndex.Due::patientId).containsExactly("p0", "p1", "p2", "p3");
        first.forEach(entry -> index.settle(entry, null));

        assertThat(due(NOON.plusSeconds(60))).containsExactly("p4", "p5", "p6", "p7", "p8", "p9");
    }

    @Test
    void what_is_put_before_where_the_last_look_ended_is_found_all_the_same() {
        index.move("later", null, NOON.plusSeconds(60));
        assertThat(due(NOON)).isEmpty();
        index.move("late", null, NOON.minusSeconds(3600));

        assertThat(due(NOON)).containsExactly("late");
    }

    @Test
    void a_clock_that_was_set_back_finds_nothing_and_loses_nothing() {
        index.move("a", null, NOON.plusSeconds(60));
        assertThat(due(NOON)).isEmpty();
        assertThat(due(NOON.minusSeconds(3600))).isEmpty();

        assertThat(due(NOON.plusSeconds(60))).containsExactly("a");
    }

    @Test
    void an_entry_that_a_crash_left_behind_is_put_where_its_patient_is_due() {
        index.move("a", null, NOON);
        DueIndex.Due entry = index.due(NOON, 9).getFirst();
        assertThat(entry.isAt(NOON)).isTrue();
        assertThat(entry.isAt(NOON.plusSeconds(1))).isFalse();
        assertThat(entry.isAt(null)).isFalse();

        index.settle(entry, NOON.plusSeconds(1));
        assertThat(keys()).containsExactly(Keys.due(NOON.plusSeconds(1), "a"));
        index.settle(index.due(NOON.plusSeconds(1), 9).getFirst(), null);
        assertThat(keys()).isEmpty();
    }

    @Test
    void whatever_moves_each_patient_is_found_once_when_due() {
        Random random = new Random(5);
        Map<String, Instant> expected = new HashMap<>();
        Instant now = NOON;
        for (int i = 0; i < 20_000; i++) {
            String patient = "p" + random.nextInt(300);
            Instant next = random.nextInt(10) == 0 ? null : now.plusMillis(random.nextInt(100_000));
            index.move(patient, expected.get(patient), next);
            if (next == null) {
                expected.remove(patient);
            } else {
                expected.put(patient, next);
            }
            if (i % 50 == 0) {
                now = now.plusSeconds(1);
                List<String> found = due(now);
                Instant upTo = now;
                assertThat(found)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(expected.keySet().stream()
                                .filter(one -> !expected.get(one).isAfter(upTo))
                                .toList());
                for (String one : found) {
                    index.move(one, expected.get(one), now.plusSeconds(30));
                    expected.put(one, now.plusSeconds(30));
                }
            }
        }
        assertThat(keys()).hasSize(expected.size());
    }

    @Test
    void instants_sort_as_they_follow_even_at_the_ends_of_time() {
        List<Instant> inOrder =
                List.of(Instant.MIN, Instant.EPOCH.minusNanos(1), Instant.EPOCH, NOON, NOON.plusNanos(1), Instant.MAX);

        assertThat(inOrder.stream().map(Keys::sortable).toList()).isSorted().doesNotHaveDuplicates();
    }

    private List<String> due(Instant upTo) {
        return index.due(upTo, 1_000).stream().map(DueIndex.Due::patientId).toList();
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }
}
