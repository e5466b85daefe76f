package no.varde.alerts.ward;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked across all patients. */
public interface PlatformStore {

    /** True for one instance at a time, until its transaction ends; the others leave the work to it. */
    boolean takeTurn();

    /** Whether an alert of that key is active and its condition lasts. */
    boolean isRaised(String dedupKey);

    /** Active patients, and those of them who are silent: readings missing twice or for days, or the device offline. */
    Silent silent();

    /**
     * How long the readings behind the findings taken in since that instant had waited for the rules, as the nearest
     * rank of 95 %; empty with fewer findings than that, for then the rank says little.
     */
    Optional<Duration> delaySince(Instant instant, int atLeast);

    /** Patients with alerts that a blind platform should hold back and does not, or the other way round. */
    List<String> misjudged(boolean blind, int atMost);

    record Silent(long silent, long active) {}
}
