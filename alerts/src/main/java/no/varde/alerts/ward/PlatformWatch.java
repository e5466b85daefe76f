package no.varde.alerts.ward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import no.varde.alerts.triage.FindingTriage;
import no.varde.alerts.triage.Transactions;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;

/**
 * Looks at the platform as a whole, on one instance at a time: are many patients silent at once (TECH-8), do readings
 * wait for the rules (TECH-7)?
 */
public final class PlatformWatch {

    private static final int AT_ONCE = 200;
    private static final int BATCHES = 25;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PlatformStore store;
    private final FindingTriage triage;
    private final Transactions transactions;
    private final Settings settings;
    private final Sustained lag;
    private final Lock looking = new ReentrantLock();
    private final Clock clock;

    public PlatformWatch(
            PlatformStore store, FindingTriage triage, Transactions transactions, Settings settings, Clock clock) {
        this.store = store;
        this.triage = triage;
        this.transactions = transactions;
        this.settings = settings;
        this.lag = new Sustained(
                settings.ingestDelay().limit(), settings.ingestDelay().window());
        this.clock = clock;
    }

    /**
     * What is looked at, and by which limits.
     *
     * @param suppressions what judges a patient's alerts anew
     */
    public record Settings(
            BlindSpotProperties blindSpot,
            IngestDelayProperties ingestDelay,
            RulesLag rulesLag,
            Suppressions suppressions) {}

    /** One at a time: here the second leaves it to the first, and so do other instances. */
    public void look() {
        if (looking.tryLock()) {
            try {
                lookAlone();
            } finally {
                looking.unlock();
            }
        }
    }

    private void lookAlone() {
        Duration behind = lag.judge(settings.rulesLag().behind(clock.instant()), clock.instant());
        boolean mine = transactions.inOne(() -> {
            if (!store.takeTurn()) {
                return false;
            }
            Instant now = clock.instant();
            List<Finding> findings = new ArrayList<>();
            blindSpot(now, findings);
            ingestDelay(now, behind, findings);
            triage.accept(findings);
            return true;
        });
        if (mine) {
            judgeAnew();
        }
    }

    private void blindSpot(Instant now, List<Finding> findings) {
        BlindSpotProperties limits = settings.blindSpot();
        PlatformStore.Silent counted = store.silent();
        double share = counted.active() == 0 ? 0 : (double) counted.silent() / counted.active();
        boolean raised = store.isRaised(PlatformFinding.BLIND_SPOT);
        double measured = raised || counted.silent() >= limits.patients() ? share : 0;
        PlatformFinding says = new PlatformFinding(
                "TECH-8",
                Severity.RED,
                percent(share),
                percent(limits.share()),
                "%",
                Map.of("silent", BigDecimal.valueOf(counted.silent()), "active", BigDecimal.valueOf(counted.active())));
        new Hysteresis(limits.share()).judge(measured, raised).ifPresent(kind -> findings.add(says.make(kind, now)));
    }

    private void ingestDelay(Instant now, Duration behind, List<Finding> findings) {
        IngestDelayProperties limits = settings.ingestDelay();
        Duration found =
                store.delaySince(now.minus(limits.window()), limits.findings()).orElse(Duration.ZERO);
        Duration delay = found.compareTo(behind) > 0 ? found : behind;
        PlatformFinding says =
                new PlatformFinding("TECH-7", Severity.TECH, seconds(delay), seconds(limits.limit()), "s", Map.of());
        new Hysteresis((double) limits.limit().toMillis())
                .judge((double) delay.toMillis(), store.isRaised(PlatformFinding.INGEST_DELAY))
                .ifPresent(kind -> findings.add(says.make(kind, now)));
    }

    /** Many patients at once, yet each in a transaction of its own; what is left over is taken at the next look. */
    private void judgeAnew() {
        for (int batch = 0; batch < BATCHES; batch++) {
            List<String> patients = store.misjudged(store.isRaised(PlatformFinding.BLIND_SPOT), AT_ONCE);
            for (String patientId : patients) {
                transactions.inOne(() -> {
                    settings.suppressions().judge(patientId, clock.instant());
                    return patientId;
                });
            }
            if (patients.size() < AT_ONCE) {
                return;
            }
        }
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3);
    }
}
