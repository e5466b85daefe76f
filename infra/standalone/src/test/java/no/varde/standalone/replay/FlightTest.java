package no.varde.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.varde.contract.event.Retry;
import no.varde.standalone.mqtt.Receipt;
import org.junit.jupiter.api.Test;

class FlightTest {

    private final Tally tally = new Tally();
    private final Flight flight = new Flight(tally);

    @Test
    void a_receipt_settles_what_it_names_and_leaves_the_rest_open() {
        Publication publication = flight.add(List.of(reading("a"), reading("b")));

        boolean settled = flight.settle(accepting("a"), publication.number());

        assertThat(settled).isTrue();
        assertThat(flight.size()).isEqualTo(1);
        assertThat(publication.open()).extracting(Outgoing::id).containsExactly("b");
    }

    @Test
    void a_receipt_without_correlation_is_matched_by_ids() {
        flight.add(List.of(reading("a")));
        flight.add(List.of(reading("b")));

        flight.settle(accepting("b"), null);

        assertThat(flight.size()).isEqualTo(1);
        assertThat(tally.accepted()).isEqualTo(1);
    }

    @Test
    void a_second_receipt_for_the_same_reading_counts_nothing() {
        Publication publication = flight.add(List.of(reading("a")));
        flight.settle(accepting("a"), publication.number());

        assertThat(flight.settle(accepting("a"), publication.number())).isFalse();
        assertThat(tally.accepted()).isEqualTo(1);
    }

    @Test
    void one_rejection_without_a_known_id_refuses_the_whole_publish() {
        Publication publication = flight.add(List.of(reading("a"), reading("b")));

        flight.settle(
                new Receipt(List.of(), List.of(new Receipt.Rejected(null, null, "TOO_LARGE", null, Retry.NEVER))),
                publication.number());

        assertThat(tally.rejectedByReason()).containsEntry("TOO_LARGE", 2);
        assertThat(flight.size()).isZero();
    }

    @Test
    void a_rejection_of_one_position_refuses_nothing_else() {
        Publication publication = flight.add(List.of(reading("a"), reading("b")));

        flight.settle(
                new Receipt(List.of(), List.of(new Receipt.Rejected(null, 0, "INVALID_FIELD", null, Retry.NEVER))),
                publication.number());

        assertThat(publication.open()).hasSize(2);
    }

    @Test
    void notes_tell_the_quality_of_values() {
        tally.accepted(new Outgoing("a", null, "{}", 3, 1), List.of("SPO2 SUSPECT", "HEART_RATE REJECTED"));
        tally.accepted(new Outgoing("b", null, "{}", 2, 0), List.of("CLOCK"));

        assertThat(tally.good()).isEqualTo(1);
        assertThat(tally.suspect()).isEqualTo(3);
        assertThat(tally.struck()).isEqualTo(1);
        assertThat(tally.absent()).isEqualTo(1);
    }

    @Test
    void a_publication_waits_longer_with_each_attempt_and_not_at_all_after_a_lost_connection() {
        Publication publication = flight.add(List.of(reading("a")));
        publication.sent(0);
        publication.sent(0);

        assertThat(publication.isDue(15, 10)).isFalse();
        assertThat(publication.isDue(21, 10)).isTrue();
        flight.lost();
        assertThat(publication.isDue(1, 10)).isTrue();
    }

    private static Outgoing reading(String id) {
        return new Outgoing(id, null, "{}", 1, 0);
    }

    private static Receipt accepting(String id) {
        return new Receipt(List.of(new Receipt.Accepted(id, List.of())), List.of());
    }
}
