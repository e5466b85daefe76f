package no.varde.ingest.writer;

/**
 * A partition of one particular Kafka topic.
 *
 * @param topicId Kafka's own id of the topic: another one under the same name is another topic with other offsets
 */
public record PartitionId(String topic, String topicId, int partition) {

    @Override
    public String toString() {
        return topic + "-" + partition;
    }
}
