package no.varde.contract;

import java.time.Duration;
import java.util.List;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.DeadLetter;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.QuestionnaireAnswered;
import no.varde.contract.event.Reading;
import no.varde.contract.event.ReadingInvalidated;
import no.varde.contract.event.ReadingRejected;

/** Every Kafka topic: the one place that names them. */
public final class Topics {

    public static final int PARTITIONS = 12;

    /** Readings, in order per patient. Flushed to disk before a receipt goes out where there is only one broker. */
    public static final Topic READINGS =
            kept("varde.readings", "patientId", Reading.class, 30, "ingest.bridge", "ingest.writer", "alerts.stream");

    /** Readings of a device above its quota, drained at its quota. */
    public static final Topic DEFERRED =
            kept("varde.deferred", "deviceId", Reading.class, 7, "ingest.bridge", "ingest.bridge");

    public static final Topic REJECTED = kept(
            "varde.rejected", "deviceId", ReadingRejected.class, 30, "ingest.bridge", "alerts.stream", "dashboard");

    public static final Topic DEVICE_STATUS = kept(
            "varde.device-status",
            "patientId",
            DeviceStatus.class,
            7,
            "ingest.bridge",
            "ingest.writer",
            "alerts.stream",
            "dashboard");

    public static final Topic ANSWERS = kept(
            "varde.answers",
            "patientId",
            QuestionnaireAnswered.class,
            30,
            "ingest.bridge",
            "ingest.writer",
            "alerts.stream");

    public static final Topic CORRECTIONS = kept(
            "varde.corrections",
            "patientId",
            ReadingInvalidated.class,
            30,
            "dashboard",
            "ingest.writer",
            "alerts.stream");

    public static final Topic MONITORING =
            compacted("varde.monitoring", "patientId", MonitoringPlan.class, "dashboard", "ingest", "alerts");

    public static final Topic DEVICES =
            compacted("varde.devices", "deviceId", DeviceRegistered.class, "dashboard", "ingest", "embedded broker");

    public static final Topic CARE_UNITS =
            compacted("varde.care-units", "careUnitId", CareUnitChanged.class, "dashboard", "alerts");

    public static final Topic FINDINGS =
            kept("varde.findings", "patientId", Finding.class, 30, "alerts.stream", "alerts.triage");

    public static final Topic ALERTS =
            kept("varde.alerts", "patientId", AlertChanged.class, 30, "alerts.triage", "dashboard");

    /** What alerts could not understand, under the key it had. */
    public static final Topic DEAD_LETTERS =
            kept("varde.dead-letters", "key", DeadLetter.class, 30, "alerts.stream", "operations");

    public static final List<Topic> ALL = List.of(
            READINGS,
            DEFERRED,
            REJECTED,
            DEVICE_STATUS,
            ANSWERS,
            CORRECTIONS,
            MONITORING,
            DEVICES,
            CARE_UNITS,
            FINDINGS,
            ALERTS,
            DEAD_LETTERS);

    private Topics() {}

    private static Topic kept(
            String name, String key, Class<? extends Record> type, int days, String writer, String... readers) {
        return new Topic(name, key, type, writer, List.of(readers), new Topic.Kept(Duration.ofDays(days)), PARTITIONS);
    }

    private static Topic compacted(
            String name, String key, Class<? extends Record> type, String writer, String... readers) {
        return new Topic(name, key, type, writer, List.of(readers), new Topic.Compacted(), PARTITIONS);
    }
}
