package no.varde.alerts.postgres;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.varde.alerts.inbox.InboxStore;
import no.varde.contract.event.Severity;
import no.varde.contract.json.EventCodec;
import no.varde.contract.mqtt.InboxMessage;
import no.varde.contract.mqtt.InboxMessage.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link InboxStore} over {@code triage.inbox_message}. */
final class PostgresInbox implements InboxStore {

    private static final int AT_ONCE = 20;

    /** Pauses grow from the first one to so many times as long. */
    private static final int LONGEST_PAUSE = 64;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    PostgresInbox(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public int add(String patientId, InboxMessage message, Instant now) {
        InboxMessage.Zone zone = message.zone();
        return jdbc.sql("""
                        INSERT INTO triage.inbox_message (message_id, device_id, patient_id, type, vital, zone, body,
                            created_at, expires_at, attempts, next_try_at)
                        SELECT :id, device_id, :patient, :type, :vital, :zone, :body,
                            CAST(:now AS timestamptz), CAST(:expires AS timestamptz), 0, CAST(:now AS timestamptz)
                        FROM triage.device_of_patient
                        WHERE from_at <= :now AND (to_at IS NULL OR to_at > :now)
                            AND device_id IN (SELECT device_id FROM triage.device_of_patient WHERE patient_id = :patient)
                        GROUP BY device_id HAVING min(patient_id) = :patient AND max(patient_id) = :patient
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", message.id())
                .param("patient", patientId)
                .param("type", message.type().name())
                .param("vital", message.vital())
                .param("zone", zone == null ? null : zone.name())
                .param("body", EventCodec.encode(message))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(message.expiresAt()))
                .update();
    }

    @Override
    public Optional<Zone> lastZone(String patientId, @Nullable String vital) {
        return jdbc.sql("""
                        SELECT zone FROM triage.inbox_message
                        WHERE patient_id = :patient AND vital IS NOT DISTINCT FROM CAST(:vital AS text)
                            AND type = 'ZONE'
                        ORDER BY created_at DESC, expires_at DESC LIMIT 1
                        """)
                .param("patient", patientId)
                .param("vital", vital)
                .query((row, number) -> Zone.valueOf(row.getString("zone")))
                .optional();
    }

    @Override
    public void expireZones(String patientId, @Nullable String vital, Instant now) {
        jdbc.sql("""
                        UPDATE triage.inbox_message SET expires_at = :now
                        WHERE patient_id = :patient AND vital IS NOT DISTINCT FROM CAST(:vital AS text)
                            AND zone IS NOT NULL AND acknowledged_at IS NULL AND expires_at > :now
                            AND created_at < :now
                        """)
                .param("patient", patientId)
                .param("vital", vital)
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public List<Severity> activeOn(String patientId, @Nullable String vital) {
        return jdbc.sql("SELECT severity FROM triage.alert WHERE patient_id = :patient AND " + AlertSql.ACTIVE
                        + " AND vital IS NOT DISTINCT FROM CAST(:vital AS text)"
                        + " AND category = 'CLINICAL' AND family <> 'LATE'")
                .param("patient", patientId)
                .param("vital", vital)
                .query((row, number) -> Severity.valueOf(row.getString("severity")))
                .list();
    }

    @Override
    public boolean wasAskedSince(String patientId, @Nullable String vital, Instant instant) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM triage.inbox_message
                        WHERE patient_id = :patient AND vital IS NOT DISTINCT FROM CAST(:vital AS text)
                            AND type = 'MEASURE_AGAIN' AND created_at > :since)
                        """)
                .param("patient", patientId)
                .param("vital", vital)
                .param("since", Timestamp.from(instant))
                .query(Boolean.class)
                .single();
    }

    @Override
    public int publish(Instant now, Duration pause, Predicate<Waiting> publisher) {
        Integer published = transactions.execute(status -> {
            int sent = 0;
            for (Waiting waiting : waiting(now)) {
                if (!publisher.test(waiting)) {
                    break; // the connection is gone: the rest waits for the next one
                }
                sent(waiting, now, pause);
                sent++;
            }
            return sent;
        });
        return published == null ? 0 : published;
    }

    private List<Waiting> waiting(Instant now) {
        return jdbc.sql("""
                        SELECT device_id, body FROM triage.inbox_message
                        WHERE acknowledged_at IS NULL AND next_try_at <= :now AND expires_at > :now
                        ORDER BY next_try_at LIMIT :atOnce FOR UPDATE SKIP LOCKED
                        """)
                .param("now", Timestamp.from(now))
                .param("atOnce", AT_ONCE)
                .query((row, number) -> new Waiting(
                        row.getString("device_id"), EventCodec.decode(row.getBytes("body"), InboxMessage.class)))
                .list();
    }

    private void sent(Waiting waiting, Instant now, Duration pause) {
        jdbc.sql("""
                        UPDATE triage.inbox_message SET attempts = attempts + 1, sent_at = coalesce(sent_at, :now),
                            next_try_at = CAST(:now AS timestamptz)
                                + least(power(2, attempts), :longest) * :pause * interval '1 millisecond'
                        WHERE message_id = :id AND device_id = :device
                        """)
                .param("now", Timestamp.from(now))
                .param("longest", LONGEST_PAUSE)
                .param("pause", pause.toMillis())
                .param("id", waiting.message().id())
                .param("device", waiting.deviceId())
                .update();
    }

    @Override
    public boolean acknowledged(String deviceId, String messageId, Instant now) {
        return jdbc.sql("""
                        UPDATE triage.inbox_message SET acknowledged_at = ?
                        WHERE message_id = ? AND device_id = ? AND acknowledged_at IS NULL
                        """).params(Timestamp.from(now), messageId, deviceId).update() == 1;
    }

    @Override
    public int forgetExpiredBefore(Instant instant) {
        return jdbc.sql("DELETE FROM triage.inbox_message WHERE expires_at < ?")
                .params(Timestamp.from(instant))
                .update();
    }

    @Override
    public long unseenSince(Instant instant, Instant now) {
        return jdbc.sql("""
                        SELECT count(*) FROM triage.inbox_message
                        WHERE acknowledged_at IS NULL AND expires_at BETWEEN ? AND ?
                            AND expires_at > created_at + interval '1 minute'
                        """)
                .params(Timestamp.from(instant), Timestamp.from(now))
                .query(Long.class)
                .single();
    }
}
