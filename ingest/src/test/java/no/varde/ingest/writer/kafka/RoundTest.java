package no.varde.ingest.writer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.varde.ingest.writer.kafka.Round.End;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final TopicPartition A = new TopicPartition("t", 0);
    private static final TopicPartition B = new TopicPartition("t", 1);
    private static final TopicPartition C = new TopicPartition("t", 2);

    @Test
    void trouble_of_one_partition_leaves_the_others_alone() {
        assertThat(round(End.STORED, End.UNSURE, End.STORED)).isEqualTo(new Round(List.of(A, C), List.of(B)));
    }

    @Test
    void a_store_that_is_away_is_asked_once() {
        assertThat(round(End.STORED, End.STORE_AWAY, End.STORED)).isEqualTo(new Round(List.of(A), List.of(B, C)));
    }

    private static Round round(End a, End b, End c) {
        Map<TopicPartition, End> ends = Map.of(A, a, B, b, C, c);
        return Round.of(List.of(A, B, C), ends::get);
    }
}
