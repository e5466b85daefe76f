package no.varde.alerts.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.alerts.alert.Findings;

/** Closes what ended and did not come back, and forgets findings that Kafka no longer holds. */
public final class AlertClosing {

    private static final int AT_ONCE = 200;
    private static final Duration FINDINGS_KEPT = Duration.ofDays(31);

    private final AlertStore store;
    private final StepKeeper keeper;
    private final Transactions transactions;
    private final Findings findings;
    private final Clock clock;

    public AlertClosing(
            AlertStore store, StepKeeper keeper, Transactions transactions, Findings findings, Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.transactions = transactions;
        this.findings = findings;
        this.clock = clock;
    }

    /** Each alert in its own transaction, so that none waits for another. Harmless on several instances at once. */
    public void closeWhatIsOver() {
        Instant now = clock.instant();
        for (String alertId : store.endedBefore(now.minus(Findings.REOPEN_WINDOW), AT_ONCE)) {
            transactions.inOne(() -> store.lock(alertId)
                    .map(alert -> keeper.keep(findings.windowEnded(alert, now)))
                    .orElse(List.of()));
        }
        store.forgetFindingsBefore(now.minus(FINDINGS_KEPT));
    }
}
