package no.varde.alerts.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.varde.alerts.alert.Person;
import no.varde.alerts.inhibition.Silence;
import no.varde.alerts.ward.SilenceStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link SilenceStore} over {@code triage.silence}. */
final class PostgresSilenceStore implements SilenceStore {

    private final JdbcClient jdbc;

    PostgresSilenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Silence silence) {
        jdbc.sql("""
                        INSERT INTO triage.silence
                            (silence_id, patient_id, rules, families, starts_at, until, reason, by_user, by_name)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        silence.silenceId(),
                        silence.patientId(),
                        silence.rules().toArray(String[]::new),
                        silence.families().toArray(String[]::new),
                        Timestamp.from(silence.startsAt()),
                        Timestamp.from(silence.until()),
                        silence.reason(),
                        silence.by().user(),
                        silence.by().name())
                .update();
    }

    @Override
    public List<Silence> running(String patientId, Instant now) {
        return jdbc.sql("SELECT * FROM triage.silence WHERE patient_id = ? AND ended_at IS NULL AND until > ?")
                .params(patientId, Timestamp.from(now))
                .query(PostgresSilenceStore::silence)
                .list();
    }

    @Override
    public List<Silence> ofPatient(String patientId, int atMost) {
        return jdbc.sql("SELECT * FROM triage.silence WHERE patient_id = ? ORDER BY starts_at DESC, silence_id LIMIT ?")
                .params(patientId, atMost)
                .query(PostgresSilenceStore::silence)
                .list();
    }

    @Override
    public boolean end(String patientId, String silenceId, Person by, Instant now) {
        jdbc.sql("""
                        UPDATE triage.silence SET ended_at = ?, ended_by_user = ?, ended_by_name = ?
                        WHERE silence_id = ? AND patient_id = ? AND ended_at IS NULL
                        """)
                .params(Timestamp.from(now), by.user(), by.name(), silenceId, patientId)
                .update();
        return jdbc.sql("SELECT count(*) FROM triage.silence WHERE silence_id = ? AND patient_id = ?")
                        .params(silenceId, patientId)
                        .query(Long.class)
                        .single()
                == 1;
    }

    @Override
    public List<String> patientsWithOver(Instant now, int atMost) {
        return jdbc.sql("""
                        SELECT DISTINCT patient_id FROM triage.silence WHERE ended_at IS NULL AND until <= ? LIMIT ?
                        """)
                .params(Timestamp.from(now), atMost)
                .query((row, number) -> row.getString("patient_id"))
                .list();
    }

    @Override
    public void endOver(String patientId, Instant now) {
        jdbc.sql("UPDATE triage.silence SET ended_at = until WHERE patient_id = ? AND ended_at IS NULL AND until <= ?")
                .params(patientId, Timestamp.from(now))
                .update();
    }

    private static Silence silence(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        String endedBy = row.getString("ended_by_user");
        return new Silence(
                row.getString("silence_id"),
                row.getString("patient_id"),
                Set.of((String[]) row.getArray("rules").getArray()),
                Set.of((String[]) row.getArray("families").getArray()),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getString("reason"),
                new Person(row.getString("by_user"), row.getString("by_name")),
                ended == null ? null : ended.toInstant(),
                endedBy == null ? null : new Person(endedBy, row.getString("ended_by_name")));
    }
}
