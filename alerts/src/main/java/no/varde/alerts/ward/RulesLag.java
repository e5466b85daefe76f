package no.varde.alerts.ward;

import java.time.Duration;
import java.time.Instant;

/** How far the rules are behind the readings that are there for them. */
@FunctionalInterface
public interface RulesLag {

    /** Zero where they have caught up, and where it is not known. */
    Duration behind(Instant now);
}
