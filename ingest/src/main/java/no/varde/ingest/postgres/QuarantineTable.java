package no.varde.ingest.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.event.Retry;
import no.varde.ingest.bridge.Payload;
import no.varde.ingest.bridge.QuarantinedPayload;
import no.varde.ingest.bridge.Submission;
import no.varde.ingest.payload.PayloadDecoder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code vitals.quarantine}. Every method blocks, and throws Spring's data-access exceptions. */
final class QuarantineTable {

    private final JdbcClient jdbc;
    private final PayloadCipher cipher;

    QuarantineTable(JdbcClient jdbc, PayloadCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Keeps the first time of arrival; a released payload that is refused again waits again. */
    void keep(QuarantinedPayload payload) {
        Submission submission = payload.submission();
        jdbc.sql("""
                        INSERT INTO vitals.quarantine (id, device_id, received_at, reason, retry, format, content_type,
                                                       topic_suffix, payload, waiting)
                        VALUES (:id, :device, :receivedAt, :reason, :retry, :format, :contentType, :suffix, :payload,
                                :waiting)
                        ON CONFLICT (id) DO UPDATE
                           SET reason = excluded.reason, retry = excluded.retry, waiting = excluded.waiting,
                               released_at = NULL
                        """)
                .param("id", payload.id())
                .param("device", submission.deviceId())
                .param("receivedAt", utc(submission.receivedAt()))
                .param("reason", payload.reason().name())
                .param("retry", payload.retry().name())
                .param("format", payload.format())
                .param("contentType", shortened(submission.contentType()))
                .param("suffix", shortened(submission.topicSuffix()))
                .param("payload", cipher.seal(payload.id(), submission.payload().bytes()))
                .param("waiting", payload.waiting().toArray(Integer[]::new))
                .update();
    }

    List<String> waitingDevices() {
        return jdbc.sql("""
                        SELECT DISTINCT device_id FROM vitals.quarantine
                         WHERE retry = 'LATER' AND released_at IS NULL ORDER BY device_id
                        """)
                .query((row, number) -> Objects.requireNonNull(row.getString("device_id")))
                .list();
    }

    List<String> waiting(String deviceId) {
        return jdbc.sql("""
                        SELECT id FROM vitals.quarantine
                         WHERE device_id = :device AND retry = 'LATER' AND released_at IS NULL
                         ORDER BY received_at, id
                        """)
                .param("device", deviceId)
                .query((row, number) -> Objects.requireNonNull(row.getString("id")))
                .list();
    }

    Optional<QuarantinedPayload> open(String id) {
        return jdbc.sql("""
                        SELECT id, device_id, received_at, reason, retry, format, content_type, topic_suffix, payload,
                               waiting
                          FROM vitals.quarantine WHERE id = :id
                        """)
                .param("id", id)
                .query((row, number) -> payload(row))
                .optional();
    }

    void stillWaiting(String id, Set<Integer> positions) {
        jdbc.sql("UPDATE vitals.quarantine SET waiting = :waiting WHERE id = :id")
                .param("waiting", positions.toArray(Integer[]::new))
                .param("id", id)
                .update();
    }

    void release(String id, Instant at) {
        jdbc.sql("UPDATE vitals.quarantine SET released_at = :at WHERE id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    int deleteBefore(Instant limit) {
        return jdbc.sql("DELETE FROM vitals.quarantine WHERE received_at < :limit")
                .param("limit", utc(limit))
                .update();
    }

    private QuarantinedPayload payload(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new QuarantinedPayload(
                id,
                new Submission(
                        row.getString("device_id"),
                        row.getString("topic_suffix"),
                        row.getString("content_type"),
                        Payload.of(cipher.open(id, row.getBytes("payload"))),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                row.getString("format"),
                RejectionReason.valueOf(row.getString("reason")),
                Retry.valueOf(row.getString("retry")),
                positions(row.getArray("waiting")));
    }

    private static Set<Integer> positions(@Nullable Array stored) throws SQLException {
        return stored == null
                ? IntStream.range(0, PayloadDecoder.MAX_READINGS).boxed().collect(Collectors.toSet())
                : Set.copyOf(Arrays.asList((Integer[]) stored.getArray()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Both are free text of the sender; none that Varde reads is longer. */
    private static @Nullable String shortened(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replace("\0", "");
        return clean.length() <= 100 ? clean : clean.substring(0, 100);
    }
}
