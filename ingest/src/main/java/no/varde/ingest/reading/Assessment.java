package no.varde.ingest.reading;

import java.util.List;
import no.varde.contract.event.Reading;
import no.varde.contract.event.RejectionReason;

/** What became of a decoded reading. */
public sealed interface Assessment {

    /** It is a reading, perhaps with notes. */
    record Accepted(Reading reading) implements Assessment {

        /** What the sender should know, such as {@code CLOCK} or {@code SPO2 SUSPECT}. */
        public List<String> notes() {
            Reading.Context context = reading.context();
            return context == null ? List.of() : context.notes();
        }
    }

    /** @param detail fixed text */
    record Rejected(RejectionReason reason, String detail) implements Assessment {}
}
