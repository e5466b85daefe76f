package no.varde.ingest.bridge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Where payloads lie, encrypted, of which something was rejected. */
public interface Quarantine {

    /**
     * Keeps a payload, waiting for the store as long as it takes.
     *
     * @return completes with true once it is kept; with false, and soon, if too many are waiting already or the store refuses it
     */
    CompletableFuture<Boolean> keep(QuarantinedPayload payload);

    /** Devices of which something could still become a reading. Blocks; an unchecked exception if it cannot be read. */
    List<String> waitingDevices();

    /** Ids of what could still become readings of a device, oldest first. Blocks, as {@link #waitingDevices} does. */
    List<String> waiting(String deviceId);

    /** The payload of that id, if it still lies there and its key is still known. Blocks, as {@link #waitingDevices} does. */
    Optional<QuarantinedPayload> open(String id);

    /** Notes that only these positions of it still wait. Blocks, as {@link #waitingDevices} does. */
    void stillWaiting(String id, Set<Integer> positions);

    /** Notes that nothing of it is waiting any more. Blocks, as {@link #waitingDevices} does. */
    void release(String id, Instant at);
}
