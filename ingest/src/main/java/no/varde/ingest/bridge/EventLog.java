package no.varde.ingest.bridge;

import java.util.concurrent.CompletableFuture;
import no.varde.contract.Topic;
import no.varde.contract.json.CloudEvent;

/** Where events are kept: Kafka. */
public interface EventLog {

    /**
     * Appends an event; those of one key stay in order.
     *
     * @return completes once all replicas that must have it do, or exceptionally if that cannot be said
     */
    CompletableFuture<Void> append(Topic topic, String key, Record event, CloudEvent attributes);
}
