package no.varde.ingest.bridge;

import org.jspecify.annotations.Nullable;

/** The way back to devices. */
public interface Receipts {

    /**
     * Sends a receipt some time soon, without blocking. One may get lost: its device sends again, and is told again.
     *
     * @param correlation the correlation data of the message that is receipted
     */
    void send(String deviceId, Receipt receipt, byte @Nullable [] correlation);
}
