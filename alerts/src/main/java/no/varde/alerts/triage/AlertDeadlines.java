package no.varde.alerts.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Deadlines;
import no.varde.alerts.alert.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acts on alerts whose time has come. Each is taken in a transaction of its own, which moves its next time on: over all
 * instances, and after however long a downtime, each deadline is acted on once.
 */
public final class AlertDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(AlertDeadlines.class);
    private static final int AT_ONCE = 1_000;

    private final AlertStore store;
    private final StepKeeper keeper;
    private final Transactions transactions;
    private final Deadlines deadlines;
    private final TriageMeters meters;
    private final Clock clock;

    public AlertDeadlines(
            AlertStore store,
            StepKeeper keeper,
            Transactions transactions,
            Deadlines deadlines,
            TriageMeters meters,
            Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.transactions = transactions;
        this.deadlines = deadlines;
        this.meters = meters;
        this.clock = clock;
    }

    /** One that fails is passed over until the next time, so that it holds nobody else up. */
    public void act() {
        Set<String> done = new HashSet<>();
        boolean more = true;
        while (more && done.size() < AT_ONCE) {
            int before = done.size();
            try {
                List<Step> steps = transactions.inOne(() -> actOnNext(done));
                steps.forEach(meters::stepped);
            } catch (RuntimeException e) {
                meters.deadlineFailed();
                LOG.warn("A deadline waits for the next look: {}", e.getClass().getName());
            }
            more = done.size() > before;
        }
    }

    private List<Step> actOnNext(Set<String> done) {
        Instant now = clock.instant();
        Optional<Alert> due = store.lockDue(now, done);
        due.ifPresent(alert -> done.add(alert.alertId()));
        return due.map(alert -> keeper.keep(deadlines.passed(alert, now))).orElse(List.of());
    }
}
