package no.varde.alerts.rule.missing;

import java.time.Instant;
import java.util.List;
import no.varde.alerts.rule.Entry;
import org.jspecify.annotations.Nullable;

/** What came of one patient. */
public interface Came {

    /** Readings measured at that instant or later, oldest first. */
    List<Entry> since(Instant measuredAt);

    /** When the usable reading that was measured last was measured; null if there is none. */
    @Nullable
    Instant newest();

    /** When that form was last filled in; null if it never was. */
    @Nullable
    Instant answered(String form);
}
