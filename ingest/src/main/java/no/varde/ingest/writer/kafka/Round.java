package no.varde.ingest.writer.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/**
 * What became of the partitions of one poll.
 *
 * @param stored their records are stored
 * @param unsure it is not known where the store stands with them
 */
record Round(List<TopicPartition> stored, List<TopicPartition> unsure) {

    /** What became of one partition. */
    enum End {
        STORED,
        /** Trouble of this partition alone. */
        UNSURE,
        /** Trouble that the others would have too: they are not tried, since each would wait for its own time-out. */
        STORE_AWAY
    }

    static Round of(Collection<TopicPartition> partitions, Function<TopicPartition, End> write) {
        List<TopicPartition> stored = new ArrayList<>();
        List<TopicPartition> unsure = new ArrayList<>();
        boolean away = false;
        for (TopicPartition partition : partitions) {
            End end = away ? End.STORE_AWAY : write.apply(partition);
            away = end == End.STORE_AWAY;
            (end == End.STORED ? stored : unsure).add(partition);
        }
        return new Round(stored, unsure);
    }
}
