package no.varde.alerts.postgres;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.escalation.Decision;
import no.varde.alerts.escalation.EscalationFacts;
import no.varde.alerts.escalation.Progress;
import no.varde.alerts.notify.EscalationStore;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.EscalationChain.Channel;
import no.varde.contract.event.EscalationChain.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@link EscalationStore} over {@code triage.escalation} and its steps. Whoever changes an escalation holds its alert's
 * row, taken first, so that alert changes and notices leave in the order in which they became true.
 */
final class PostgresEscalations implements EscalationStore {

    /** Before a closed unit without a next opening is looked at again. */
    private static final Duration SHORTEST_HOLD = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final PostgresOutbox outbox;
    private final NotificationRows notifications;

    PostgresEscalations(JdbcClient jdbc, PostgresOutbox outbox, NotificationRows notifications) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.notifications = notifications;
    }

    @Override
    public void begin(String alertId, EscalationFacts facts, Progress start) {
        jdbc.sql("""
                        INSERT INTO triage.escalation AS e (alert_id, run, tier, started_at, due_ack_at, taken, passed_on,
                            next_at, ended, out_of_hours, notifications)
                        VALUES (:alert, 1, :tier, :started, :due, 0, 0, :next, NULL, false, 0)
                        ON CONFLICT (alert_id) DO UPDATE SET run = e.run + 1, tier = :tier, started_at = :started,
                            due_ack_at = :due, taken = 0, passed_on = 0, next_at = :next, ended = NULL,
                            out_of_hours = false
                        """)
                .param("alert", alertId)
                .param("tier", facts.tier().name())
                .param("started", Timestamp.from(facts.startedAt()))
                .param("due", Timestamp.from(facts.dueAckAt()))
                .param("next", Timestamp.from(start.dueAt()))
                .update();
        notifications.cancel(alertId);
    }

    @Override
    public void stop(String alertId) {
        jdbc.sql("UPDATE triage.escalation SET next_at = NULL, ended = coalesce(ended, 'STOPPED') WHERE alert_id = ?")
                .params(alertId)
                .update();
        notifications.cancel(alertId);
    }

    @Override
    public Optional<Due> claim(Instant now) {
        return jdbc.sql("""
                        SELECT a.*, e.run, e.tier, e.started_at, e.due_ack_at AS chain_due_at, e.taken, e.next_at,
                            e.out_of_hours
                        FROM triage.escalation e JOIN triage.alert a USING (alert_id)
                        WHERE e.next_at <= ? AND a.state = 'OPEN'
                        ORDER BY e.next_at LIMIT 1 FOR UPDATE OF a, e SKIP LOCKED
                        """)
                .params(Timestamp.from(now))
                .query((row, number) -> {
                    Alert alert = AlertRow.map(row, number);
                    EscalationFacts facts = new EscalationFacts(
                            Tier.valueOf(row.getString("tier")),
                            row.getTimestamp("started_at").toInstant(),
                            row.getTimestamp("chain_due_at").toInstant());
                    Progress progress = new Progress(
                            row.getInt("taken"), row.getTimestamp("next_at").toInstant());
                    return new Due(alert, row.getInt("run"), facts, progress, row.getBoolean("out_of_hours"));
                })
                .optional();
    }

    @Override
    public void taken(Due due, Decision.Act act, @Nullable AlertChanged notice, Instant now) {
        Progress next = act.next();
        advance(due, act.number(), next == null ? null : next.dueAt(), next == null ? "DONE" : null);
        if (act.endsRound()) {
            jdbc.sql("UPDATE triage.escalation SET passed_on = taken WHERE alert_id = ?")
                    .params(due.alert().alertId())
                    .update();
        }
        List<String> channels = act.channels().stream().map(Channel::name).toList();
        append(due, act.number(), act.reach().name(), new Told(act.target().name(), channels, act.users()), now);
        notifications.add(due, act, now);
        if (notice != null) {
            outbox.add(notice);
        }
    }

    @Override
    public void held(Due due, Decision.Hold hold, Instant now) {
        Instant soonest = now.plus(SHORTEST_HOLD);
        Instant until = hold.until().isBefore(soonest) ? soonest : hold.until();
        jdbc.sql("UPDATE triage.escalation SET next_at = ?, out_of_hours = out_of_hours OR ? WHERE alert_id = ?")
                .params(Timestamp.from(until), hold.red(), due.alert().alertId())
                .update();
        append(due, due.progress().taken() + 1, "HELD", Told.NOBODY, now);
    }

    @Override
    public void incident(Due due, Decision.Incident incident, AlertChanged notice, Instant now) {
        advance(due, incident.number(), null, "INCIDENT");
        append(due, incident.number(), "INCIDENT", Told.NOBODY, now);
        outbox.add(notice);
    }

    @Override
    public void postponed(Due due, Instant until) {
        jdbc.sql("UPDATE triage.escalation SET next_at = ? WHERE alert_id = ?")
                .params(Timestamp.from(until), due.alert().alertId())
                .update();
    }

    @Override
    public int passOnUndelivered(Instant now) {
        return jdbc.sql("""
                        WITH lost AS (
                            SELECT e.alert_id, e.run, e.taken FROM triage.escalation e JOIN LATERAL (
                                SELECT bool_and(n.state IN ('FAILED', 'DEAD')
                                    OR (n.state = 'PENDING' AND n.error IS NOT NULL)) AS all_lost
                                FROM triage.notification n
                                WHERE n.alert_id = e.alert_id AND n.run = e.run AND n.step = e.taken
                                    AND n.channel <> 'PAGE') s ON s.all_lost
                            WHERE e.next_at > :now AND e.passed_on < e.taken FOR UPDATE OF e SKIP LOCKED),
                        marked AS (
                            UPDATE triage.escalation_step s SET reach = 'UNDELIVERED' FROM lost
                            WHERE s.alert_id = lost.alert_id AND s.run = lost.run AND s.number = lost.taken
                                AND s.reach = 'PEOPLE')
                        UPDATE triage.escalation e SET next_at = :now, passed_on = e.taken FROM lost
                        WHERE e.alert_id = lost.alert_id
                        """).param("now", Timestamp.from(now)).update();
    }

    @Override
    public Optional<EscalationState> find(String alertId) {
        return jdbc.sql("SELECT * FROM triage.escalation WHERE alert_id = ?")
                .params(alertId)
                .query((row, number) -> {
                    Timestamp next = row.getTimestamp("next_at");
                    return new EscalationState(
                            row.getString("tier"),
                            row.getInt("run"),
                            row.getInt("taken"),
                            row.getTimestamp("started_at").toInstant(),
                            next == null ? null : next.toInstant(),
                            row.getString("ended"),
                            row.getBoolean("out_of_hours"),
                            steps(alertId));
                })
                .optional();
    }

    private List<TakenStep> steps(String alertId) {
        return jdbc.sql("SELECT * FROM triage.escalation_step WHERE alert_id = ? ORDER BY run, number, at")
                .params(alertId)
                .query((row, number) -> new TakenStep(
                        row.getInt("run"),
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("target"),
                        texts(row.getArray("channels").getArray()),
                        texts(row.getArray("users").getArray()),
                        row.getString("reach")))
                .list();
    }

    private static List<String> texts(Object array) {
        return Arrays.asList((String[]) array);
    }

    private void advance(Due due, int taken, @Nullable Instant next, @Nullable String ended) {
        jdbc.sql("UPDATE triage.escalation SET taken = :taken, next_at = :next, ended = :ended WHERE alert_id = :alert")
                .param("taken", taken)
                .param("next", AlertColumns.timestamp(next))
                .param("ended", ended)
                .param("alert", due.alert().alertId())
                .update();
    }

    /** A unit that closes again before anything was done is written once. */
    private void append(Due due, int number, String reach, Told told, Instant now) {
        jdbc.sql("""
                        INSERT INTO triage.escalation_step (alert_id, run, number, at, target, channels, users, reach)
                        VALUES (:alert, :run, :number, :at, :target, :channels, :users, :reach)
                        ON CONFLICT DO NOTHING
                        """)
                .param("alert", due.alert().alertId())
                .param("run", due.run())
                .param("number", number)
                .param("at", Timestamp.from(now))
                .param("target", told.target())
                .param("channels", told.channels().toArray(String[]::new))
                .param("users", told.users().toArray(String[]::new))
                .param("reach", reach)
                .update();
    }

    private record Told(@Nullable String target, List<String> channels, List<String> users) {
        static final Told NOBODY = new Told(null, List.of(), List.of());
    }
}
