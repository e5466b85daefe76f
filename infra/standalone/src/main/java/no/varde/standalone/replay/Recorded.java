package no.varde.standalone.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One recorded reading, which can be told again as if it were measured at another time. */
interface Recorded {

    /** When it was measured, or null where the file does not say; such a reading goes out as it is. */
    @Nullable
    Instant measuredAt();

    /** The sender's id and the JSON of this reading as measured at {@code at}; the same for the same {@code at}. */
    Outgoing at(@Nullable Instant at);
}
