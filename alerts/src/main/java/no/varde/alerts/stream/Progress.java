package no.varde.alerts.stream;

/** How far this instance is behind what Kafka has. */
@FunctionalInterface
public interface Progress {

    /** Never behind: for tests, which give what there is. */
    Progress ALWAYS_CAUGHT_UP = (topic, partition, position) -> true;

    /**
     * Whether everything of a partition that Kafka has was taken in.
     *
     * @param position offset after the last record that was taken in here; -1 for none yet
     */
    boolean isCaughtUp(String topic, int partition, long position);
}
