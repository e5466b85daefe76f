package no.varde.alerts.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Findings;
import no.varde.alerts.alert.Step;
import no.varde.alerts.alert.Transition;
import no.varde.alerts.notice.NoticeStore;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;

/**
 * Takes findings in, each once, and lets them open, raise, refresh, flag, calm or re-open alerts. INFO is nobody's work.
 */
public final class FindingTriage {

    private static final Duration FINDINGS_KEPT = Duration.ofDays(31);

    private final AlertStore store;
    private final NoticeStore notices;
    private final StepKeeper keeper;
    private final Transactions transactions;
    private final Findings findings;
    private final PatientInbox inbox;
    private final TriageMeters meters;
    private final Clock clock;

    public FindingTriage(
            AlertStore store,
            NoticeStore notices,
            StepKeeper keeper,
            Transactions transactions,
            Findings findings,
            PatientInbox inbox,
            TriageMeters meters,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.keeper = keeper;
        this.transactions = transactions;
        this.findings = findings;
        this.inbox = inbox;
        this.meters = meters;
        this.clock = clock;
    }

    /** All of a batch in one transaction, in order; a finding that was taken in before does nothing. */
    public void accept(List<Finding> batch) {
        List<Step> steps = transactions.inOne(() -> {
            List<Step> taken = new ArrayList<>();
            batch.forEach(finding -> taken.addAll(accept(finding)));
            return taken;
        });
        steps.forEach(meters::stepped);
    }

    /** Kafka no longer holds them either. */
    public void forgetOldFindings() {
        store.forgetFindingsBefore(clock.instant().minus(FINDINGS_KEPT));
    }

    private List<Step> accept(Finding finding) {
        Instant now = clock.instant();
        if (!store.isNew(finding, now)) {
            return List.of();
        }
        inbox.found(finding, now);
        if (finding.severity() == Severity.INFO) {
            return noticed(finding);
        }
        Optional<Alert> newest = store.lockNewest(finding.patientId(), finding.dedupKey());
        Optional<Transition> transition = switch (finding.kind()) {
            case RAISED -> Optional.of(findings.raised(finding, newest.orElse(null), now));
            case CLEARED -> newest.map(alert -> findings.cleared(alert, finding, now));
            case REPEAT_NORMAL -> newest.map(alert -> findings.repeatNormal(alert, finding, now));
        };
        return transition.map(keeper::keep).orElse(List.of());
    }

    /** Worth knowing, never an alert; that it is over is not even that. */
    private List<Step> noticed(Finding finding) {
        if (finding.kind() == Finding.Kind.RAISED) {
            notices.keep(finding);
        }
        return List.of();
    }
}
