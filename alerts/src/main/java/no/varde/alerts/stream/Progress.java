package no.varde.alerts.stream;

/** How far this instance is behind what Kafka has. */
@FunctionalInterface
public interface Progress {

    /** Never behind: for tests, which give what there is. */
    Progress ALWAYS_CAUGHT_UP = (partition, position) -> true;

    /**
     * Whether every reading of a partition that Kafka has was evaluated.
     *
     * @param position offset after the last reading that was evaluated here; -1 for none yet
     */
    boolean isCaughtUp(int partition, long position);
}
