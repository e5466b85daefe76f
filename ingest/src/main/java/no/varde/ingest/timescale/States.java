package no.varde.ingest.timescale;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.QuestionnaireAnswered;
import no.varde.contract.event.ReadingInvalidated;
import no.varde.contract.json.EventCodec;
import no.varde.ingest.writer.EventStore;

/** The stores of everything that is not a reading. */
final class States {

    private static final String STATUS = """
            INSERT INTO vitals.device_status AS old
                   (device_id, patient_id, online, battery, firmware, at, received_at)
            VALUES (?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
            ON CONFLICT (device_id) DO UPDATE
               SET patient_id = excluded.patient_id, online = excluded.online,
                   battery = coalesce(excluded.battery, old.battery),
                   firmware = coalesce(excluded.firmware, old.firmware),
                   at = excluded.at, received_at = excluded.received_at
             WHERE excluded.received_at >= old.received_at""";

    private static final String CORRECTION = """
            INSERT INTO vitals.correction (reading_id, reading_key, patient_id, measured_at, reason, by_user, at)
            VALUES (?::uuid, ('x' || left(?, 16))::bit(64)::bigint, ?, ?::timestamptz, ?, ?, ?::timestamptz)
            ON CONFLICT DO NOTHING""";

    private static final String ANSWERS = """
            INSERT INTO vitals.questionnaire_response
                   (response_id, patient_id, device_id, questionnaire, answers, answered_at, received_at)
            VALUES (?, ?, ?, ?, ?::jsonb, ?::timestamptz, ?::timestamptz)
            ON CONFLICT DO NOTHING""";

    private States() {}

    /** The newest state of each device by Varde's clock. A last will names no battery: the last known one stays. */
    static EventStore<DeviceStatus> deviceStatus(FencedTransaction transaction) {
        Comparator<DeviceStatus> order =
                Comparator.comparing(DeviceStatus::deviceId).thenComparing(DeviceStatus::receivedAt);
        return new Upsert<>(transaction, STATUS, order, States::bind);
    }

    /** The first correction of a reading stands. */
    static EventStore<ReadingInvalidated> corrections(FencedTransaction transaction) {
        return new Upsert<>(transaction, CORRECTION, Comparator.comparing(ReadingInvalidated::readingId), States::bind);
    }

    static EventStore<QuestionnaireAnswered> answers(FencedTransaction transaction) {
        return new Upsert<>(
                transaction, ANSWERS, Comparator.comparing(QuestionnaireAnswered::responseId), States::bind);
    }

    private static void bind(PreparedStatement row, DeviceStatus status) throws SQLException {
        row.setString(1, status.deviceId());
        row.setString(2, status.patientId());
        row.setBoolean(3, status.online());
        row.setObject(4, status.battery() == null ? null : status.battery().doubleValue(), Types.DOUBLE);
        row.setString(5, status.firmware());
        row.setString(6, status.at().toString());
        row.setString(7, status.receivedAt().toString());
    }

    private static void bind(PreparedStatement row, ReadingInvalidated correction) throws SQLException {
        row.setString(1, correction.readingId());
        row.setString(2, correction.readingId());
        row.setString(3, correction.patientId());
        row.setString(4, correction.measuredAt().toString());
        row.setString(5, correction.reason());
        row.setString(6, correction.by());
        row.setString(7, correction.at().toString());
    }

    private static void bind(PreparedStatement row, QuestionnaireAnswered answered) throws SQLException {
        row.setString(1, answered.responseId());
        row.setString(2, answered.patientId());
        row.setString(3, answered.deviceId());
        row.setString(4, answered.questionnaire());
        row.setString(5, EventCodec.mapper().writeValueAsString(answered.answers()));
        row.setString(6, answered.answeredAt().toString());
        row.setString(7, answered.receivedAt().toString());
    }
}
