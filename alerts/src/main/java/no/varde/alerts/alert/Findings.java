package no.varde.alerts.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * What findings do to alerts. A repeat of what an alert knows does nothing; a worse one raises it; RED never falls by
 * itself; a late one never re-opens what was ended on newer data. Any of them takes an alert that is still work to the
 * unit now responsible.
 */
public final class Findings {

    /** How long after its end an alert comes back as itself; later a new one opens that names it. */
    public static final Duration REOPEN_WINDOW = Duration.ofMinutes(30);

    private static final Set<AlertState> FLAGGED =
            Set.of(AlertState.OPEN, AlertState.ACKNOWLEDGED, AlertState.IN_PROGRESS);

    private final DuePolicy due;
    private final Cooldown cooldown;

    public Findings(DuePolicy due, VitalsTable vitals) {
        this.due = due;
        this.cooldown = new Cooldown(vitals);
    }

    /** @param latest the newest alert of the finding's dedup key, in whatever phase; null if there never was one */
    public Transition raised(Finding finding, @Nullable Alert latest, Instant now) {
        if (latest == null) {
            return opened(finding, null, now);
        }
        Evidence found = Evidence.of(finding);
        return switch (latest.phase()) {
            case Phase.Open open -> onOpen(latest, open, found, now);
            case Phase.Owned ignored -> onOwned(latest, found, now);
            case Phase.Ended ended -> onEnded(latest, ended, finding, now);
            case Phase.Closed closed -> onOvertaken(latest, closed.ended(), finding, now);
        };
    }

    /**
     * An alert that somebody has, or had, is ended by a person; one that nobody touched ends by itself, but for RED, which
     * is latched. The condition is gone, by two calm readings of which the finding has the later one's measuredAt.
     */
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
        boolean untouched = latest.phase() instanceof Phase.Open
                && latest.marks().handling().previousOwner() == null;
        Alert after = untouched && latest.severity() != Severity.RED
                ? latest.decided(new Phase.AutoResolved(now), evidence, marks)
                : latest.with(evidence, marks);
        return Transition.Moved.by(Step.bySystem(after, "conditionCleared", now));
    }

    /** The patient measured again and it was normal: a RED stays RED, and shows both values. */
    public Transition repeatNormal(Alert latest, Finding finding, Instant now) {
        Condition condition = latest.marks().condition();
        Condition.RepeatNormal known = condition.repeatNormal();
        boolean applies = FLAGGED.contains(latest.state())
                && latest.severity() == Severity.RED
                && finding.measuredAt().isAfter(condition.raisedAt())
                && (known == null || finding.measuredAt().isAfter(known.at()));
        if (!applies) {
            return new Transition.Unchanged(latest);
        }
        Condition.RepeatNormal repeat = new Condition.RepeatNormal(finding.value(), finding.measuredAt());
        Alert after = latest.with(
                latest.evidence().inUnitOf(Evidence.of(finding)),
                latest.marks().with(condition.repeatedNormal(repeat)));
        return Transition.Moved.by(Step.bySystem(after, "repeatNormal", now));
    }

    Transition opened(Finding finding, @Nullable String previousAlertId, Instant now) {
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

    /** After the end, only what is newer or worse than what was handled is new work, and not at once after a person's end. */
    private Transition onOvertaken(Alert alert, Phase.Ended ended, Finding finding, Instant now) {
        Evidence found = Evidence.of(finding);
        boolean isNew = isNewer(finding, alert, ended) || found.isWorseThan(alert.evidence());
        return isNew && !cooldown.covers(alert, ended, found, now)
                ? opened(finding, alert.alertId(), now)
                : new Transition.Unchanged(alert);
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
