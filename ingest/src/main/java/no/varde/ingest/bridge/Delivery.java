package no.varde.ingest.bridge;

/** The broker's hold on one message: the first of the two answers counts, from any thread, without blocking. */
public interface Delivery {

    /** Whether an answer still reaches the broker; if not, the message will come again on another connection. */
    boolean isLive();

    /** Kafka has what the message said; the broker may forget it. */
    void acknowledge();

    /**
     * It could not be kept now: the connection is dropped, so that all that is unacknowledged comes again. A message of QoS
     * 0 would not come again, so it is dropped instead, and counted.
     */
    void giveBack();
}
