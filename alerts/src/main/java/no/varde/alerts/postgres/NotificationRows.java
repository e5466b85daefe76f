package no.varde.alerts.postgres;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import no.varde.alerts.escalation.Decision;
import no.varde.alerts.notify.EscalationStore.Due;
import no.varde.alerts.notify.Notification;
import no.varde.contract.event.EscalationChain.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a step writes into {@code triage.notification}, in the step's own transaction. */
final class NotificationRows {

    private static final int REFERENCE_BYTES = 24;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    NotificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each person and channel; a webhook is nobody's, and stands for the step. */
    void add(Due due, Decision.Act act, Instant now) {
        if (act.users().isEmpty()) {
            return;
        }
        for (Channel channel : act.channels()) {
            List<@Nullable String> users =
                    channel == Channel.WEBHOOK ? Arrays.asList((String) null) : List.copyOf(act.users());
            users.forEach(user -> add(due, act.number(), channel, user, now));
        }
    }

    /** Nobody has to be told any more. */
    void cancel(String alertId) {
        jdbc.sql("UPDATE triage.notification SET state = 'CANCELLED' WHERE alert_id = ? AND state = 'PENDING'")
                .params(alertId)
                .update();
    }

    /** The notice for the page leaves with the step itself, so its row is sent from the beginning. */
    private void add(Due due, int step, Channel channel, @Nullable String user, Instant now) {
        boolean sent = channel == Channel.PAGE;
        jdbc.sql("""
                        WITH numbered AS (
                            UPDATE triage.escalation SET notifications = notifications + 1 WHERE alert_id = :alert
                            RETURNING notifications)
                        INSERT INTO triage.notification (notification_id, alert_id, run, step, care_unit_id, severity,
                            channel, user_id, reference, state, attempts, next_try_at, created_at, sent_at)
                        SELECT :alert || '-' || notifications, :alert, :run, :step, :unit, :severity,
                            :channel, :user, :reference, :state, :attempts, CAST(:now AS timestamptz),
                            CAST(:now AS timestamptz), CAST(:sentAt AS timestamptz)
                        FROM numbered
                        """)
                .param("alert", due.alert().alertId())
                .param("run", due.run())
                .param("step", step)
                .param("unit", due.alert().evidence().careUnitId())
                .param("severity", due.alert().severity().name())
                .param("channel", channel.name())
                .param("user", user)
                .param("reference", reference())
                .param("state", (sent ? Notification.State.SENT : Notification.State.PENDING).name())
                .param("attempts", sent ? 1 : 0)
                .param("now", Timestamp.from(now))
                .param("sentAt", sent ? Timestamp.from(now) : null)
                .update();
    }

    private String reference() {
        byte[] bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
