package no.varde.alerts.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.varde.alerts.notify.Notification;
import no.varde.alerts.notify.NotificationStore;
import no.varde.contract.event.EscalationChain.Channel;
import no.varde.contract.event.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link NotificationStore} over {@code triage.notification}; each method is one statement. */
final class PostgresNotifications implements NotificationStore {

    private static final int LISTED = 200;

    private final JdbcClient jdbc;

    PostgresNotifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Notification> claim(Instant now, Instant untilThen, int atMost) {
        return jdbc.sql("""
                        UPDATE triage.notification SET attempts = attempts + 1, next_try_at = :until
                        WHERE notification_id IN (
                            SELECT notification_id FROM triage.notification
                            WHERE state = 'PENDING' AND next_try_at <= :now
                            ORDER BY next_try_at LIMIT :atMost FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(untilThen))
                .param("atMost", atMost)
                .query(PostgresNotifications::notification)
                .list();
    }

    @Override
    public boolean concluded(Notification notification, Notification.State state, Instant now) {
        return jdbc.sql("""
                        UPDATE triage.notification SET state = :state, error = NULL, sent_at = :now,
                            delivered_at = CASE WHEN :state = 'DELIVERED' THEN CAST(:now AS timestamptz) END
                        WHERE notification_id = :id AND state = 'PENDING'
                        """)
                        .param("state", state.name())
                        .param("now", Timestamp.from(now))
                        .param("id", notification.id())
                        .update()
                == 1;
    }

    @Override
    public void retry(Notification notification, String error, Instant nextTry) {
        jdbc.sql("""
                        UPDATE triage.notification SET error = ?, next_try_at = ?
                        WHERE notification_id = ? AND state = 'PENDING'
                        """).params(error, Timestamp.from(nextTry), notification.id()).update();
    }

    @Override
    public boolean failed(Notification notification, Notification.State state, String error) {
        return jdbc.sql("""
                        UPDATE triage.notification SET state = ?, error = ?
                        WHERE notification_id = ? AND state = 'PENDING'
                        """).params(state.name(), error, notification.id()).update() == 1;
    }

    @Override
    public Optional<Channel> reported(String reference, Notification.State state, Instant now) {
        return jdbc.sql("""
                        UPDATE triage.notification SET state = :state,
                            error = CASE WHEN :state = 'FAILED' THEN 'REPORTED' END,
                            delivered_at = CASE WHEN :state = 'DELIVERED' THEN CAST(:now AS timestamptz) END
                        WHERE reference = :reference AND state IN ('PENDING', 'SENT', 'DELIVERED', 'FAILED')
                            AND channel <> 'PAGE'
                        RETURNING channel
                        """)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("reference", reference)
                .query((row, number) -> Channel.valueOf(row.getString("channel")))
                .optional();
    }

    @Override
    public List<Notification> lost(Notification.State state, Collection<String> careUnits) {
        return jdbc.sql("""
                        SELECT * FROM triage.notification WHERE state = :state AND care_unit_id = ANY (:units)
                        ORDER BY created_at DESC, notification_id LIMIT :listed
                        """)
                .param("state", state.name())
                .param("units", careUnits.toArray(String[]::new))
                .param("listed", LISTED)
                .query(PostgresNotifications::notification)
                .list();
    }

    @Override
    public long undeliveredSince(Instant instant) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM triage.notification WHERE state = 'PENDING' AND error IS NOT NULL)
                            + (SELECT count(*) FROM triage.notification
                               WHERE state IN ('FAILED', 'DEAD') AND created_at >= ?)
                        """).params(Timestamp.from(instant)).query(Long.class).single();
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getString("notification_id"),
                row.getString("alert_id"),
                row.getInt("step"),
                row.getString("care_unit_id"),
                Severity.valueOf(row.getString("severity")),
                Channel.valueOf(row.getString("channel")),
                row.getString("user_id"),
                row.getString("reference"),
                Notification.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("error"),
                row.getTimestamp("created_at").toInstant());
    }
}
