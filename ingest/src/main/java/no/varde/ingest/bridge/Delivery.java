package no.varde.ingest.bridge;

/** The broker's hold on one message: exactly one of the two answers is given, from any thread, without blocking. */
public interface Delivery {

    /** Whether an answer still reaches the broker; if not, the message will come again on another connection. */
    boolean isLive();

    /** Kafka has what the message said; the broker may forget it. */
    void acknowledge();

    /** It could not be kept now: the connection is dropped, so that all that is unacknowledged comes again. */
    void giveBack();
}
