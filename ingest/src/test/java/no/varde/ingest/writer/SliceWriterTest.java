package no.varde.ingest.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliceWriterTest {

    private static final PartitionId PARTITION = new PartitionId("t", "id", 3);

    private final List<Slice<String>> stored = new ArrayList<>();
    private final SilentJournal journal = new SilentJournal();

    @Test
    void records_become_one_slice_up_to_the_offset_after_the_last() {
        write(this::store, 10, "a", "b");

        assertThat(stored).hasSize(1);
        assertThat(stored.getFirst().from()).isEqualTo(10);
        assertThat(stored.getFirst().next()).isEqualTo(12);
        assertThat(journal.written).isEqualTo(2);
    }

    @Test
    void what_cannot_be_decoded_is_poison_and_its_neighbours_are_stored() {
        write(this::store, 0, "a", "undecodable", "b");

        assertThat(stored.getFirst().events()).extracting(Arrived::event).containsExactly("a", "b");
        assertThat(stored.getFirst().poison()).containsExactly(new Poison(1, "BAD"));
    }

    @Test
    void a_tombstone_is_poison() {
        SliceDraft<String> draft = new SliceDraft<>(PARTITION, SliceWriterTest::decode, 5);
        draft.add(5, null);

        assertThat(draft.toSlice().poison()).containsExactly(new Poison(5, "NO_VALUE"));
        assertThat(draft.next()).isEqualTo(6);
    }

    @Test
    void offsets_may_have_gaps() {
        SliceDraft<String> draft = new SliceDraft<>(PARTITION, SliceWriterTest::decode, 5);
        draft.add(9, bytes("a"));

        assertThat(draft.toSlice().from()).isEqualTo(5);
        assertThat(draft.toSlice().next()).isEqualTo(10);
    }

    @Test
    void what_the_store_refuses_is_found_by_halving_and_the_rest_is_stored_in_order() {
        write(this::storeUnlessRefused, 0, "a", "b", "refused", "undecodable", "c", "d", "e");

        assertThat(stored.stream().flatMap(slice -> slice.events().stream()).map(Arrived::event))
                .containsExactly("a", "b", "c", "d", "e");
        assertThat(stored.stream().flatMap(slice -> slice.poison().stream()))
                .containsExactlyInAnyOrder(new Poison(2, "SQLSTATE_22021"), new Poison(3, "BAD"));
        for (int i = 1; i < stored.size(); i++) {
            assertThat(stored.get(i).from()).isEqualTo(stored.get(i - 1).next());
        }
        assertThat(stored.getLast().next()).isEqualTo(7);
    }

    @Test
    void a_bug_that_one_record_wakes_is_poison_and_its_neighbours_are_stored() {
        EventStore<String> buggy = slice -> {
            if (slice.events().stream().anyMatch(arrived -> arrived.event().equals("bug"))) {
                throw new IllegalStateException("quotes the record");
            }
            return store(slice);
        };

        assertThat(write(buggy, 0, "a", "b", "bug", "c")).isTrue();
        assertThat(stored.stream().flatMap(slice -> slice.events().stream()).map(Arrived::event))
                .containsExactly("a", "b", "c");
        assertThat(stored.stream().flatMap(slice -> slice.poison().stream()))
                .singleElement()
                .satisfies(poison -> assertThat(poison.reason())
                        .matches("BUG_IllegalStateException at SliceWriterTest.java:[0-9]+"));
    }

    @Test
    void a_writer_that_is_late_says_so() {
        assertThat(write(slice -> new Outcome.Fenced(), 0, "a")).isFalse();
    }

    @Test
    void a_store_that_does_not_answer_is_the_callers_to_wait_for() {
        EventStore<String> away = slice -> {
            throw new StoreUnavailable("away");
        };

        assertThatThrownBy(() -> write(away, 0, "a")).isInstanceOf(StoreUnavailable.class);
    }

    private boolean write(EventStore<String> store, long from, String... values) {
        SliceWriter<String> writer = new SliceWriter<>(SliceWriterTest::decode, store, journal);
        SliceDraft<String> draft = writer.draft(PARTITION, from);
        for (int i = 0; i < values.length; i++) {
            draft.add(from + i, bytes(values[i]));
        }
        return writer.write(draft);
    }

    private Outcome store(Slice<String> slice) {
        stored.add(slice);
        return new Outcome.Written(slice.events().size(), 0, 0);
    }

    private Outcome storeUnlessRefused(Slice<String> slice) {
        return slice.events().stream().anyMatch(arrived -> arrived.event().equals("refused"))
                ? new Outcome.Refused("SQLSTATE_22021")
                : store(slice);
    }

    private static String decode(byte[] value) throws UnstorableEvent {
        String text = new String(value, StandardCharsets.UTF_8);
        if (text.equals("undecodable")) {
            throw new UnstorableEvent("BAD");
        }
        return text;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class SilentJournal implements WriterJournal {

        private int written;

        @Override
        public void written(Slice<?> slice, Outcome.Written outcome) {
            written += outcome.rows();
        }

        @Override
        public void fenced(PartitionId partition) {}

        @Override
        public void refused(PartitionId partition, String reason) {}

        @Override
        public void resumed(PartitionId partition, Checkpoints.Resumption resumption) {}

        @Override
        public void stalled(String what) {}

        @Override
        public void lag(String consumer, long records) {}
    }
}
