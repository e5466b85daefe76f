package no.varde.standalone.mqtt;

import java.util.List;
import no.varde.contract.event.Retry;
import org.jspecify.annotations.Nullable;

/**
 * What Varde says it has, or will never have: the message on {@code varde/{deviceId}/receipts}.
 *
 * @param accepted readings that the device may forget
 * @param rejected readings that cannot be stored, now or ever
 */
public record Receipt(List<Accepted> accepted, List<Rejected> rejected) {

    public Receipt {
        accepted = accepted == null ? List.of() : List.copyOf(accepted);
        rejected = rejected == null ? List.of() : List.copyOf(rejected);
    }

    /**
     * @param id the sender's own id
     * @param notes such as {@code SPO2 SUSPECT}
     */
    public record Accepted(String id, List<String> notes) {
        public Accepted {
            notes = notes == null ? List.of() : List.copyOf(notes);
        }
    }

    /**
     * @param id the sender's own id; null where there was none
     * @param index position in the PUBLISH of what has no id; null as well where the whole PUBLISH was refused
     */
    public record Rejected(
            @Nullable String id,
            @Nullable Integer index,
            String reason,
            @Nullable String detail,
            Retry retry) {}
}
