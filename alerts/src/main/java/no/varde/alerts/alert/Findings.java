package no.varde.alerts.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What findings do to alerts. A repeat of what an alert knows does nothing; a worse one raises it; RED never falls by
 * itself; a late one never re-opens what was ended on newer data. Any of them takes an alert that is still work to the
 * unit now responsible.
 */
public final class Findings {

    /** How long after its end an alert comes back as itself; later a new one opens that names it. */
    public static final Duration REOPEN_WINDOW = Duration.ofMinutes(30);

    private final DuePolicy due;

    public Findings(DuePolicy due) {
        this.due = due;
    }

    /** @param latest the newest alert of the finding's dedup key, in whatever phase; null if there never was one */
    public Transition raised(Finding finding, @Nullable Alert latest, Instant now) {
        if (latest == null) {
            return open(finding, null, now);
        }
        Evidence found = Evidence.of(finding);
        return switch (latest.phase()) {
            case Phase.Open open -> onOpen(latest, open, found, now);
            case Phase.Owned ignored -> onOwned(latest, found, now);
            case Phase.Ended ended -> onEnded(latest, ended, finding, now);
            case Phase.Closed closed -> onOvertaken(latest, closed.ended(), finding, now);
        };
    }

    /** The condition is gone, by two calm readings of which the finding has the later one's measuredAt. */
    public Transition cleared(Alert latest, Finding finding, Instant now) {
        if (!latest.isActive()) {
            return new Transition.Unchanged(latest);
        }
        Evidence evidence = latest.evidence().inUnitOf(Evidence.of(finding));
        if (!latest.marks().conditionActive()
                || !finding.measuredAt().isAfter(latest.marks().condition().raisedAt())) {
            return refreshed(latest, evidence, latest.marks(), now);
        }
        Marks marks = latest.marks().with(latest.marks().condition().cleared(finding.measuredAt(), now));
        boolean latched = latest.severity() == Severity.RED;
        Alert after = latest.phase() instanceof Phase.Open && !latched
                ? latest.decided(new Phase.AutoResolved(now), evidence, marks)
                : latest.with(evidence, marks);
        return Transition.Moved.by(Step.bySystem(after, "conditionCleared", now));
    }

    /** The window in which it could come back is over. */
    public Transition windowEnded(Alert alert, Instant now) {
        if (!(alert.phase() instanceof Phase.Ended ended)
                || now.isBefore(ended.at().plus(REOPEN_WINDOW))) {
            return new Transition.Unchanged(alert);
        }
        Alert after = alert.decided(new Phase.Closed(ended, now), alert.evidence(), alert.marks());
        return Transition.Moved.by(Step.bySystem(after, "reopenWindowEnded", now));
    }

    private Transition open(Finding finding, @Nullable String previousAlertId, Instant now) {
        Evidence evidence = Evidence.of(finding);
        Alert alert = new Alert(
                alertId(finding),
                1,
                Identity.of(finding),
                evidence,
                new Phase.Open(due.dueAckAt(evidence, now)),
                Marks.opened(now, due.dueResolveAt(evidence, now), finding.measuredAt(), previousAlertId));
        return Transition.Moved.by(Step.bySystem(alert, "opened", now));
    }

    private Transition onOpen(Alert alert, Phase.Open open, Evidence found, Instant now) {
        if (!found.isWorseThan(alert.evidence())) {
            return refreshed(alert, found, now);
        }
        Instant earlier = earlier(open.dueAckAt(), due.dueAckAt(found, now));
        return severityRaised(alert, new Phase.Open(earlier), found, now);
    }

    private Transition onOwned(Alert alert, Evidence found, Instant now) {
        return found.isWorseThan(alert.evidence())
                ? severityRaised(alert, new Phase.Open(due.dueAckAt(found, now)), found, now)
                : refreshed(alert, found, now);
    }

    private Transition onEnded(Alert alert, Phase.Ended ended, Finding finding, Instant now) {
        boolean inWindow = now.isBefore(ended.at().plus(REOPEN_WINDOW));
        if (!inWindow || !isNewer(finding, alert, ended)) {
            return onOvertaken(alert, ended, finding, now);
        }
        Evidence found = Evidence.of(finding);
        Person previous = ended instanceof Phase.Resolved resolved ? resolved.by() : null;
        Marks marks = alert.marks().with(alert.marks().condition().raised(found.measuredAt()));
        Alert after = alert.decided(
                new Phase.Open(due.dueAckAt(found, now)),
                found,
                marks.dueResolve(due.dueResolveAt(found, now)).reopened(previous));
        return Transition.Moved.by(Step.bySystem(after, "recurred", now));
    }

    /** After the end, only what is newer or worse than what was handled is new work. */
    private Transition onOvertaken(Alert alert, Phase.Ended ended, Finding finding, Instant now) {
        boolean isNew = isNewer(finding, alert, ended) || Evidence.of(finding).isWorseThan(alert.evidence());
        return isNew ? open(finding, alert.alertId(), now) : new Transition.Unchanged(alert);
    }

    /**
     * Measured after everything the alert knew, or after its end: one device's clock may run ahead of another's, and
     * what nobody can have seen at the end was not handled by it.
     */
    private static boolean isNewer(Finding finding, Alert alert, Phase.Ended ended) {
        return finding.measuredAt().isAfter(alert.marks().condition().newestAt())
                || finding.measuredAt().isAfter(ended.at());
    }

    /** Also ends a suppression: what explained the milder one need not explain this. */
    private Transition severityRaised(Alert alert, Phase.Open open, Evidence found, Instant now) {
        Marks marks = marksAfter(alert, found)
                .with(alert.marks().handling().putBack(alert.owner()))
                .suppressed(null)
                .dueResolve(dueResolveAt(alert, found, now));
        return Transition.Moved.by(Step.bySystem(alert.decided(open, found, marks), "severityRaised", now));
    }

    private Instant dueResolveAt(Alert alert, Evidence found, Instant now) {
        Instant before = alert.marks().dueResolveAt();
        Instant anew = due.dueResolveAt(found, now);
        return before == null ? anew : earlier(before, anew);
    }

    private static Transition refreshed(Alert alert, Evidence found, Instant now) {
        return refreshed(alert, alert.evidence().joinedBy(found), marksAfter(alert, found), now);
    }

    private static Transition refreshed(Alert alert, Evidence evidence, Marks marks, Instant now) {
        return evidence.equals(alert.evidence()) && marks.equals(alert.marks())
                ? new Transition.Unchanged(alert)
                : Transition.Moved.by(Step.bySystem(alert.with(evidence, marks), "refreshed", now));
    }

    /** A late match does not make active again what calm readings after it have ended. */
    private static Marks marksAfter(Alert alert, Evidence found) {
        Marks marks = alert.marks();
        Condition condition = marks.condition();
        boolean counts = condition.active() || found.measuredAt().isAfter(condition.newestAt());
        return counts ? marks.with(condition.raised(found.measuredAt())) : marks;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Derived from the key and the finding that opened it, so that a replay opens the same alert. */
    private static String alertId(Finding finding) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((finding.dedupKey() + "\n" + finding.findingId()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
